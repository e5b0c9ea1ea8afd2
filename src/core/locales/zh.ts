import type { Locale } from './locale.ts';
import { words } from './words.ts';

/** Chinese, in simplified and in traditional characters. */
export const zh: Locale = {
  tag: 'zh',
  decimalMark: '.',
  monthFirst: false,
  commonWords: words('的, 和, 是, 在, 了, 与, 與, 或, 及, 等, 不, 为, 為, 对, 對, 也, 而, 并, 以及, 因此, 但是, 我们, 我們, 这个, 這個'),
  summaryWords: {
    count: words('计数, 計數, 个数, 個數, 样本量, 樣本量, 样本数, 樣本數, n ='),
    sum: words(`
      总计, 合计, 总和, 小计, 共计, 总共, 总额, 总数, 总合计, 累计, 总金额, 合计金额, 总时长, 总人数, 求和, 分项合计, 總計, 合計, 總和, 小計, 共計,
      總共, 總額, 總數, 累計, 總金額, 總時長, 總人數
    `),
    difference: words('差额, 余额, 结余, 净额, 净值, 净利润, 收支差额, 差額, 餘額, 結餘, 淨額, 淨值'),
    mean: words('平均, 平均值, 平均数, 均值, 算术平均, 算术平均数, 平均分, 总平均, 平均數, 算術平均, 算術平均數, 總平均'),
    median: words('中位数, 中值, 中位數'),
    min: words('最小值, 最小, 最低值, 最低, 最短'),
    max: words('最大值, 最大, 最高值, 最高, 最长, 最長'),
  },
  subtotalWords: words('小计, 分项合计, 小計'),
  looseSummaryWords: words('全部, 全体, 整体, 总体, 所有, 全體, 整體, 總體'),
  excludingWords: words('不含, 除去, 扣除, 除外, 不包括, 剩余, 税前, 税后, 剩餘, 稅前, 稅後'),
  partWords: words('其中, 包括, 包含, 内含'),
  grandWords: words('总, 全部, 最终, 全年, 總, 最終'),
  durationUnits: {
    秒: 1,
    秒钟: 1,
    秒鐘: 1,
    分: 60,
    分钟: 60,
    分鐘: 60,
    小时: 3600,
    小時: 3600,
    个小时: 3600,
    個小時: 3600,
    天: 86400,
    日: 86400,
    周: 604800,
    星期: 604800,
  },
  durationWords: words('时长, 时间长度, 用时, 耗时, 总时长, 访谈时长, 時長, 用時, 耗時, 總時長'),
  groupWords: words('组, 組, 小组, 小組, 组别, 組別, 场次, 場次'),
  identifierWords: words('序号, 编号, 学号, 工号, 序號, 編號, 學號, 工號, id, #'),
  nonAdditiveWords: words(`
    单价, 平均, 平均值, 平均数, 均值, 中位数, 中值, 最大值, 最小值, 最高, 最低, 标准差, 方差, 系数, 比率, 比例, 百分比, 占比, 增长率, 同比, 环比,
    利率, 汇率, 税率, 得分率, 准确率, 精确率, 召回率, 完成率, 完成度, 进度, 成功率, 率, 年龄, 年份, 日期, 开始时间, 结束时间, 排名, 名次,
    等级, 级别, 评分, 平均分, 密度, 速度, 效率, 温度, 概率, 相关系数, 累计, 余额, 版本, 页码, 楼层, 邮编, 电话, 指数, 單價, 平均數, 中位數, 標準差,
    變異數, 係數, 百分比率, 佔比, 增長率, 稅率, 匯率, 準確率, 年齡, 等級, 溫度, 累計, 餘額
  `),
  runningTotalWords: words('累计'),
  closingWords: words('期末余额'),
  reductionWords: words('减少, 支出'),
  weightWords: words('权重, 权数, 系数, 学分, 權重, 權數, 係數, 學分, 占比'),
  periodWords: words('月, 个月, 年, 季度, 季, 周, 天, 日, 晚, 夜'),
  absentWords: words('无, 暂无, 没有, 不适用, 未知, 不详, 缺失, 无数据, 無, 暫無, 沒有, 不適用, 不詳, 無數據, 無資料'),
  dittoWords: words('同上, 同前, 如上'),
  placeholders: words(`
    待定, 待补充, 待填写, 待完善, 待完成, 待确认, 待撰写, 待办, 待补, 待续, 未完待续, 此处填写, 敬请期待, 待補充, 待填寫, 待確認, 待撰寫, 待辦, 待續,
    未完待續, 敬請期待
  `),
  stateWords: words('待定, 待确认, 待办, 待完成, 待完善, 待確認, 待辦'),
  captionWords: words('表, 表格, 附表'),
  figureWords: words('图, 图表, 附图, 照片, 插图, 地图, 示意图, 圖, 圖表, 附圖, 插圖, 地圖, 示意圖'),
  numberedWords: words('图, 表, 圖'),
  countedWords: words('名参与者, 名受访者, 次访谈, 份问卷, 页, 分钟, 小时, 篇文章'),
  letteredWords: words('组, 类型, 每, 每隔'),
  pageWords: words('页'),
  partialWords: words('节选, 摘录, 部分, 示例, 例如, 举例, 精选, 主要, 不完全统计, 節選, 摘錄, 範例, 舉例, 精選, 等等'),
  mergeVerbs: words('合并, 汇总, 相加, 合併, 匯總'),
  totalVerbs: words('计算, 重新计算, 核对, 更新, 添加, 修正, 計算, 重新計算, 核對'),
  messages: {},
};
