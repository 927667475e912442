// Titles that are no position or profession: who studies has none yet, and decides on no purchase.
// Example: "PhD student", 大学生 -> yes; "working student purchasing", "student assistant" -> no, they work.

export const studyWords =
  /\bstudents?\b|student(?:in|ka|e|essa)\b|undergraduate|postgraduate|学生|研究生|本科生|硕士生|博士生|大学生|estudiante|estudante|étudiant|öğrenci|mahasiswa|sinh viên|студент|대학생|طالب/iu;

/** Beside a word of study: he works, and may buy. */
export const worksBesideStudy = /working|werk|assist|intern|助理/iu;
