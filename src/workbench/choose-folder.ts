// Asks for a folder and gives all files in it. Example: chooseFolder(importFiles) -> a folder dialog, then importFiles([...])

export function chooseFolder(onFiles: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // Hidden files come with every folder and are never mail.
    onFiles(files.filter(({ name }) => !name.startsWith('.')));
  });
  input.click();
}
