// How to make this computer trust the development certificate, for the system one is on.
// Example: trustSteps('build/x/localhost.crt', 'https://localhost:3000/', 'darwin') -> ['Outlook on the web: ...', '... security add-trusted-cert ...']

const commands: { readonly [platform: string]: (file: string) => string } = {
  win32: (file) => `certutil -user -addstore Root "${file}"`,
  darwin: (file) => `security add-trusted-cert -k ~/Library/Keychains/login.keychain-db "${file}"`,
  linux: (file) => `certutil -d sql:$HOME/.pki/nssdb -A -t P,, -n inquiry-quadrant -i "${file}"`,
};

/** Taking it back is part of the recipe: nobody should keep a trust that he no longer needs. */
const removals: { readonly [platform: string]: string } = {
  win32: 'certutil -user -delstore Root "localhost (Inquiry Quadrant development)"',
  darwin: 'security delete-certificate -c "localhost (Inquiry Quadrant development)"',
  linux: 'certutil -d sql:$HOME/.pki/nssdb -D -n inquiry-quadrant',
};

export function trustSteps(file: string, url: string, platform: string): readonly string[] {
  const known = platform in commands ? platform : 'linux';
  return [
    `Open ${url}about.html once. When the browser warns of the certificate, choose "Advanced" and go on: enough for Outlook on the web in this browser.`,
    `先打开一次 ${url}about.html。浏览器提示证书不受信任时，选“高级”并继续；网页版 Outlook 只需这一步。`,
    'For Outlook as a program, trust the certificate on this computer, then start Outlook again: 桌面版 Outlook 需先信任证书，再重新启动：',
    `  ${commands[known]?.(file) ?? ''}`,
    `  to take it back 撤销信任: ${removals[known] ?? ''}`,
    `Then add the add-in by its manifest, build/outlook/manifest.xml. 然后用清单文件 build/outlook/manifest.xml 安装。`,
  ];
}
