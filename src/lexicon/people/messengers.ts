// Messenger names, key = kind. Example: 'whatsapp' -> whatsapp; "V信" is how Chinese writers slip WeChat past filters.

import type { WorldTable } from '../world-table.ts';

export const messengers: WorldTable = {
  table: 'messenger',
  rows: {
    whatsapp: [
      'whatsapp',
      'whats app',
      'watsapp',
      'whatsap',
      'wa.me',
      'whatsapp business',
      'wsp',
      'ватсап',
      'вотсап',
      'вацап',
      'واتساب',
      'واتس اب',
      'واتس',
      'ワッツアップ',
      '왓츠앱',
    ],
    wechat: ['wechat', 'we chat', 'weixin', '微信', '微信号', '加微', 'v信', '威信', 'вичат'],
    telegram: ['telegram', 't.me', 'телеграм', 'телеграмм', 'تلغرام', 'تيليجرام', '电报'],
    viber: ['viber', 'вайбер'],
    skype: ['skype', 'skype id', 'скайп'],
    line: ['line id', 'line app', 'ไลน์', 'ไอดีไลน์'],
    zalo: ['zalo'],
    kakao: ['kakaotalk', 'kakao talk', 'kakao', '카카오톡', '카톡'],
    qq: ['qq', 'qq号', '企鹅号'],
    signal: ['signal app'],
    imo: ['imo app'],
    botim: ['botim'],
    teams: ['teams id'],
  },
};
