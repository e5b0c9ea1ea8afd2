import type { Locale } from './locale.ts';
import { words } from './words.ts';

/** Japanese. */
export const ja: Locale = {
  tag: 'ja',
  decimalMark: '.',
  monthFirst: false,
  commonWords: words(
    'の, は, を, に, が, で, と, も, から, まで, する, した, です, ます, ある, いる, この, その, これ, また, および, ため',
  ),
  summaryWords: {
    count: words('件数, 総件数, 個数, 標本数, データ数, 回答者数, n ='),
    sum: words('合計, 小計, 総計, 計, 総合計, 総額, 総数, 総和, 累計, 延べ, 合計額, 合計金額, 合計時間, 総時間, 総人数, 税込合計, 中計'),
    difference: words('差額, 残高, 差引, 差引残高, 収支, 純額, 純利益, 差異'),
    mean: words('平均, 平均値, 算術平均, 相加平均, 平均点, 平均時間, 全体平均'),
    median: words('中央値, 中位数, メジアン'),
    min: words('最小, 最小値, 最低, 最低値, 最短'),
    max: words('最大, 最大値, 最高, 最高値, 最長'),
  },
  subtotalWords: words('小計, 中計'),
  looseSummaryWords: words('全体, 全部, 全て, すべて, 全員, 男女計'),
  excludingWords: words('除く, 除外, 税抜, 税別, 税引前, 税引後, 控除, 残り'),
  partWords: words('うち, 内, 内数, そのうち, 内訳'),
  grandWords: words('総, 全体, 最終, 年間'),
  durationUnits: {
    秒: 1,
    秒間: 1,
    分: 60,
    分間: 60,
    時間: 3600,
    日: 86400,
    日間: 86400,
    週: 604800,
    週間: 604800,
  },
  durationWords: words('所要時間, 継続時間, 録音時間, 作業時間, 面接時間, 期間'),
  identifierWords: words('番号, 通し番号, 整理番号, 学籍番号, 社員番号, 管理番号, 連番, id, #'),
  nonAdditiveWords: words(`
    単価, 平均, 平均値, 平均点, 中央値, 最大値, 最小値, 最高, 最低, 標準偏差, 分散, 係数, 比率, 割合, 構成比, 百分率, 前年比, 増減率, 成長率, 伸び率,
    達成率, 正答率, 正解率, 適合率, 再現率, 完了率, 進捗, 進捗率, 税率, 利率, 為替レート, 年齢, 年, 年度, 日付, 時刻, 開始時刻, 終了時刻, 開始, 終了,
    順位, 等級, 評価, 得点率, 密度, 速度, 効率, 温度, 気温, 湿度, 確率, 相関係数, 累計, 残高, 版, 頁, 階, 郵便番号, 電話番号, 指数, 偏差値
  `),
  runningTotalWords: words('累計'),
  closingWords: words('期末残高'),
  reductionWords: words('減少, 支出'),
  weightWords: words('重み, 重み付け, ウェイト, ウエイト, 係数, 単位数, 割合'),
  periodWords: words('月, ヶ月, か月, 年, 四半期, 週, 日, 泊, 晩'),
  absentWords: words('なし, 無し, 該当なし, 特になし, 不明, 無回答, データなし, 対象外, 未詳'),
  dittoWords: words('同上, 同前, 上に同じ, 同左, 々'),
  placeholders: words('未定, 未記入, 要追記, 追記予定, 後日記入, 記入予定, 執筆中, 作成中, 準備中, 要確認, 調整中, ここに記入, 近日公開'),
  stateWords: words('未定, 要確認, 作成中, 執筆中, 準備中, 調整中'),
  captionWords: words('表, 付表'),
  figureWords: words('図, 図表, 写真, グラフ, 付図, 地図, 挿絵, 模式図'),
  partialWords: words('抜粋, 一部, 例, 例えば, 主な, 主要, 抄, 上位, 代表例, など'),
  mergeVerbs: words('まとめる, 統合, 合算, 合計する'),
  totalVerbs: words('計算, 再計算, 集計, 確認, 更新, 修正, 追加'),
  messages: {},
};
