// Letters that Unicode does not decompose, each followed by the letter it is compared as: 'ßs' reads ß as s.

export const letterFolds =
  'ßsøoØołlŁlđdĐdıiİiæaÆaœoŒoþtÞtðdÐdħhŧtŋn' +
  'أاإاآاٱاىيةهؤوئيككکكیيہهھهےيپپ' +
  'ёеЁеїіЇіґгҐгўуЎуѐеѝи' +
  '’\'‘\'ʼ\'`\'´\'＇\'“"”"„"«"»"＂"：:，,。.！!？?；;（(）)【[】]、,％%＄$￥¥～~＋+＝=＠@＃#';
