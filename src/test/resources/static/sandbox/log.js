import { h } from './dom.js';
import * as time from './time.js';

const NAMES = {
  'deadline-scan': '期限扫描', 'weekly-digest': '整改周报', 'self-check': '每日自检', 'contact-sync': '通讯录同步', housekeeping: '清理归档',
};
const OUTCOMES = { DONE: '已执行', SKIPPED: '跳过', FAILED: '失败', RUNNING: '运行中' };
const REASONS = {
  NOT_A_WORKDAY: '不是工作日', NOT_THE_LAST_WORKDAY: '不是本周最后一个工作日', MISFIRED: '已错过', DISABLED: '已停用',
};
const FIGURES = {
  looked: '查看', messages: '消息', written: '写成', there: '已有', empty: '无内容', failed: '失败', silent: '没有下一步的任务', unassigned: '没有责任人的任务',
};

const NOTHING = {
  'deadline-scan': '没有要提醒的任务', 'weekly-digest': '没有要发的周报', 'self-check': '每项任务都有下一步安排',
};

/** “looked=3 messages=2” in words; figures of 0 are left out. */
function figures(schedule, detail) {
  const pairs = [...detail.matchAll(/(\w+)=(\d+)/g)];
  if (!pairs.length) return detail;
  const telling = pairs.filter(([, , count]) => count !== '0');
  return telling.length === 0 ? NOTHING[schedule] ?? detail : telling.map(([, name, count]) => `${FIGURES[name] ?? name} ${count}`).join('，');
}

function reason(text) {
  const [code, ...rest] = text.split(':');
  return [REASONS[code] ?? code, rest.join(':').trim()].filter(Boolean).join('：');
}

/** What fired, the latest first, by days. */
export function drawLog(list, fired, withSkips) {
  const shown = fired.filter(one => withSkips || one.outcome !== 'SKIPPED').slice().reverse();
  if (!shown.length) {
    list.replaceChildren(h('li', { class: 'none' }, '让时间走起来，这里会列出沿途到点的计划任务。'));
    return;
  }
  let day = null;
  const rows = [];
  for (const one of shown) {
    if (time.date(one.at) !== day) {
      day = time.date(one.at);
      rows.push(h('li', { class: 'day' }, `${time.day(one.at)} ${time.weekday(one.at)}`));
    }
    rows.push(h('li', { class: 'fired ' + one.outcome.toLowerCase() },
      h('time', {}, time.clock(one.at)), h('b', {}, NAMES[one.schedule] ?? one.schedule),
      h('span', { class: 'outcome' }, OUTCOMES[one.outcome] ?? one.outcome),
      h('span', { class: 'detail' }, one.reason ? reason(one.reason) : figures(one.schedule, one.detail ?? ''))));
  }
  list.replaceChildren(...rows);
}

/** One sentence on a move of the clock. */
export function summary(moved) {
  const done = moved.fired.filter(one => one.outcome === 'DONE').length;
  const skipped = moved.fired.filter(one => one.outcome === 'SKIPPED').length;
  const failed = moved.fired.length - done - skipped;
  const runs = moved.fired.length ? `计划任务执行 ${done} 次` + (skipped ? `，跳过 ${skipped} 次` : '') + (failed ? `，失败 ${failed} 次` : '') : '没有计划任务到点';
  return `现在是 ${time.day(moved.now)} ${time.clock(moved.now)}，${runs}。`;
}
