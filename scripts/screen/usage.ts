// What the batch command can do, in English and Chinese: printed whenever it was called wrongly.
// Example: npm run screen -- --bogus -> the problem, then this text, exit code 2

export const usage = `
Usage 用法:
  npm run -s screen -- [options] PATH...

PATH 路径
  a .eml, .msg or .mbox file, a folder of them (with its folders), or - for standard input
  .eml、.msg 或 .mbox 文件、存放它们的文件夹（包括子文件夹），或用 - 表示标准输入

Options 选项
  --profile FILE   the seller's product profile (JSON)              卖方产品档案（JSON）
  --now ISO        the time to judge by, e.g. 2026-03-01T08:00:00Z   判断所用的时间
  --until STAGE    stop after facts, findings, screening or plan     只运行到该阶段并输出其数据
  --format FORMAT  jsonl (default), table or csv                     输出格式
  --workers N      threads, 1 to 64 (default 1)                      线程数
  --help           this text                                         显示本说明

Exit codes 退出码
  0 every mail was answered 全部完成 · 1 some could not be read 部分无法读取 · 2 wrong use 用法错误
`.trimStart();
