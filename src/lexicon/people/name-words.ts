// What tells a person's name from other words, by script and custom; no language needed.
// Example: "Abu Ahmed" opens with a kunya and is no full name, "van der Berg" has particles, 陈晓东 opens with a surname.

/** Small words inside names, written small or large. */
export const nameParticles: ReadonlySet<string> = new Set(
  'de del della di da do dos das du la le el al bin ben ibn bint van von der den ter ten zu zum zur y e af av abd st san mac mc'.split(
    ' ',
  ),
);

/** "Father of", "mother of": with one name behind it still a byname. */
export const kunyas: ReadonlySet<string> = new Set(['abu', 'abou', 'umm', 'um', 'oum', 'ابو', 'ام']);

/** Family names that open a Chinese name, simplified; the two-character ones are tried first. */
export const chineseSurnames: ReadonlySet<string> = new Set([
  ...'欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 夏侯 端木 令狐 宇文 长孙'.split(' '),
  ...(
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖' +
    '贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹' +
    '申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司' +
    '卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池' +
    '查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平'
  ) //
    .split(''),
]);

/** Family names that open a Korean name. */
export const koreanSurnames: ReadonlySet<string> = new Set(
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용'.split(
    '',
  ),
);

/** Family names of two letters: in capitals beside a given name in small letters they are no initials. */
export const shortFamilyNames: ReadonlySet<string> = new Set(
  'an ba bo do du fu go gu ha he ho hu ji ke ko le li lo lu ly ma mo ng no oh qi so su to tu vo vu wu xi xu ye yi yu ro'.split(
    ' ',
  ),
);
