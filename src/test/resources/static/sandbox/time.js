/** Moments in the business zone, whatever zone the browser is in. */
const ZONE = 'Asia/Shanghai';
const OFFSET = 8 * 3600 * 1000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

const local = moment => new Date(new Date(moment).getTime() + OFFSET);
const two = number => String(number).padStart(2, '0');

export const day = moment => `${local(moment).getUTCMonth() + 1}月${local(moment).getUTCDate()}日`;
export const weekday = moment => WEEKDAYS[local(moment).getUTCDay()];
export const clock = moment => `${two(local(moment).getUTCHours())}:${two(local(moment).getUTCMinutes())}`;
export const seconds = moment => two(local(moment).getUTCSeconds());
export const date = moment => local(moment).toISOString().slice(0, 10);
export const inputValue = moment => local(moment).toISOString().slice(0, 16);
export const fromInput = value => `${value.length === 16 ? value + ':00' : value}+08:00`;
export const plus = (moment, millis) => new Date(new Date(moment).getTime() + millis).toISOString();
export const long = moment => `${local(moment).getUTCFullYear()}年${day(moment)} ${weekday(moment)}`;
export const zone = ZONE;

/** The next Friday 16:30 after a moment. */
export function friday(moment) {
  const at = local(moment);
  at.setUTCHours(16, 30, 0, 0);
  while (at.getUTCDay() !== 5 || at.getTime() <= local(moment).getTime()) at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 19) + '+08:00';
}
