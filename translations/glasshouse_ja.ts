<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>EntryWords</name>
    <message>
        <source>Task from the main agent</source>
        <translation>メインエージェントからのタスク</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Sub-agent</source>
        <translation>サブエージェント</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>turn %1</source>
        <translation>ターン %1</translation>
    </message>
    <message>
        <source>Thinking, %1</source>
        <translation>思考、%1</translation>
    </message>
    <message>
        <source>Thinking, not recorded</source>
        <translation>思考 (記録なし)</translation>
    </message>
    <message>
        <source>API error</source>
        <translation>API エラー</translation>
    </message>
    <message>
        <source>API error: %1</source>
        <translation>API エラー: %1</translation>
    </message>
    <message>
        <source>Compacted by hand</source>
        <translation>手動で圧縮</translation>
    </message>
    <message>
        <source>Compacted automatically</source>
        <translation>自動で圧縮</translation>
    </message>
    <message>
        <source>%1, %2 tokens before</source>
        <translation>%1、圧縮前 %2 トークン</translation>
    </message>
    <message>
        <source>%1 at byte %2 cannot be read: %3</source>
        <translation>%1 のバイト位置 %2 を読み取れません: %3</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>結果なし</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>不許可</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>終了コード %1</translation>
    </message>
    <message>
        <source>1 more line, %1</source>
        <translation>残り 1 行、%1</translation>
    </message>
    <message>
        <source>%1 more lines, %2</source>
        <translation>残り %1 行、%2</translation>
    </message>
    <message>
        <source>image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Measured by the agent</source>
        <translation>エージェントによる計測値</translation>
    </message>
    <message>
        <source>From the call to its result, waiting for approval included</source>
        <translation>呼び出しから結果まで (承認待ちを含む)</translation>
    </message>
    <message>
        <source>Open sub-agent</source>
        <translation>サブエージェントを開く</translation>
    </message>
    <message>
        <source>turn %1, rewound: a later prompt took its place</source>
        <translation>ターン %1(巻き戻し済み: 後のプロンプトに置き換え)</translation>
    </message>
    <message>
        <source>rewound: a later prompt took its place</source>
        <translation>巻き戻し済み: 後のプロンプトに置き換え</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>m</source>
        <translation>分</translation>
    </message>
    <message>
        <source>h</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>d</source>
        <translation>日</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>the truth may be higher</comment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <comment>smaller than an amount</comment>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>価格なし</translation>
    </message>
    <message>
        <source>%1 unpriced tokens</source>
        <translation>価格なしトークン %1</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>cost and what has no price</comment>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>%1 +</source>
        <comment>cost, and more that has no price</comment>
        <translation>%1 +</translation>
    </message>
    <message>
        <source>B</source>
        <comment>bytes</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>pt</source>
        <comment>percentage points</comment>
        <translation>pt</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/分</translation>
    </message>
    <message>
        <source>new</source>
        <comment>nothing in the period before</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day of a range</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::AboutDialog</name>
    <message>
        <source>About Glasshouse</source>
        <translation>Glasshouse について</translation>
    </message>
    <message>
        <source>Glasshouse %1</source>
        <translation>Glasshouse %1</translation>
    </message>
    <message>
        <source>What AI agents did, what it cost and where they failed.</source>
        <translation>AI エージェントの動作、コスト、失敗箇所を表示します。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>GNU General Public License バージョン 3 以降に基づくフリーソフトウェアです。</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>glasshouse::CardsDock</name>
    <message>
        <source>Figures</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>This figure could not be read: %1</source>
        <translation>この指標を読み取れませんでした: %1</translation>
    </message>
    <message numerus="yes">
        <source>vs prior %n d</source>
        <translation>
            <numerusform>前の %n 日間比</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>ツール呼び出し</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>%1 or more: some output counts are unfinished</source>
        <translation>%1 以上: 未確定の出力数があります</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>エラー率</translation>
    </message>
    <message>
        <source>%1 failed of %2 tool calls</source>
        <translation>ツール呼び出し %2 件中 %1 件が失敗</translation>
    </message>
</context>
<context>
    <name>glasshouse::Chip</name>
    <message>
        <source>project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>エラーあり</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>解除 (Delete)</translation>
    </message>
    <message>
        <source>Remove %1 %2</source>
        <translation>%1 %2 を解除</translation>
    </message>
    <message>
        <source>Filter: %1 %2</source>
        <translation>フィルター: %1 %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::Console</name>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Listening in the background could not be started: %1</source>
        <translation>バックグラウンドでの待ち受けを開始できませんでした: %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::DaysDialog</name>
    <message>
        <source>Show these days</source>
        <translation>この期間を表示</translation>
    </message>
    <message>
        <source>Pick days</source>
        <translation>日付の選択</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The first day is after the last.</source>
        <translation>開始日が終了日より後になっています。</translation>
    </message>
</context>
<context>
    <name>glasshouse::ErrorChip</name>
    <message>
        <source>Error %1 of %2</source>
        <translation>エラー %1 / %2</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>エラー 1 件</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>エラー %1 件</translation>
    </message>
</context>
<context>
    <name>glasshouse::FilterBar</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+←</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+→</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Title, project, model or id</source>
        <translation>タイトル、プロジェクト、モデル、ID</translation>
    </message>
    <message>
        <source>Remove every filter but the time range</source>
        <translation>期間以外のフィルターをすべて解除</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>glasshouse::FindBar</name>
    <message>
        <source>Find in session</source>
        <translation>セッション内を検索</translation>
    </message>
    <message>
        <source>Ctrl+F; Enter and Shift+Enter step through the matches</source>
        <translation>Ctrl+F。Enter と Shift+Enter で一致箇所を移動します</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>前の一致箇所</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>前の一致箇所 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>次の一致箇所</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>次の一致箇所 (F3)</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>%1 超</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>一致なし</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::FirstRunPage</name>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Welcome to Glasshouse</source>
        <translation>Glasshouse へようこそ</translation>
    </message>
    <message>
        <source>Choose what to read. Everything stays on this computer; files are read, never changed.</source>
        <translation>読み取る対象を選択してください。データはすべてこのコンピューター内にとどまります。ファイルは読み取るだけで、変更しません。</translation>
    </message>
    <message>
        <source>Load demo</source>
        <translation>デモを読み込む</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>No data yet? Try the demo</source>
        <translation>データがまだない場合は、デモをお試しください</translation>
    </message>
    <message>
        <source>60 days of sample data, easy to remove.</source>
        <translation>60 日分のサンプルデータです。簡単に削除できます。</translation>
    </message>
    <message>
        <source>Data lives elsewhere?</source>
        <translation>データが別の場所にある場合</translation>
    </message>
    <message>
        <source>Open a folder of transcripts, or drop one here.</source>
        <translation>トランスクリプトのフォルダーを開くか、ここにドロップしてください。</translation>
    </message>
    <message>
        <source>Agents on this computer</source>
        <translation>このコンピューターのエージェント</translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>トランスクリプト %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>glasshouse::HeatmapChart</name>
    <message>
        <source>Model calls</source>
        <translation>モデル呼び出し</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>ツール呼び出し</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 per hour, equal-count steps</source>
        <translation>1 時間あたりの%1、等件数区分</translation>
    </message>
    <message numerus="yes">
        <source>%1 per day, last %n days, equal-count steps</source>
        <translation>
            <numerusform>1 日あたりの%1、過去 %n 日間、等件数区分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per day, equal-count steps</source>
        <translation>1 日あたりの%1、等件数区分</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>hours</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n rows</source>
        <translation>
            <numerusform>%1、%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>表示する内容はありません</translation>
    </message>
</context>
<context>
    <name>glasshouse::HeatmapDock</name>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Rows and columns of the heatmap</source>
        <translation>ヒートマップの行と列</translation>
    </message>
    <message>
        <source>Project × day</source>
        <translation>プロジェクト × 日</translation>
    </message>
    <message>
        <source>Weekday × hour</source>
        <translation>曜日 × 時間帯</translation>
    </message>
    <message>
        <source>What the cells count</source>
        <translation>セルの集計対象</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>モデル呼び出し</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>ツール呼び出し</translation>
    </message>
</context>
<context>
    <name>glasshouse::ImportBar</name>
    <message>
        <source>about %1 left</source>
        <translation>残り約 %1</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>インポート中</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 / %2 ファイル</translation>
    </message>
    <message>
        <source>Read %1   Calls counted %2   Copies dropped %3</source>
        <translation>読み取り %1   集計した呼び出し %2   除外した重複 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable line(s)</source>
        <translation>
            <numerusform>読み取れない行 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>インポートをキャンセルしました</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>インポートしました</translation>
    </message>
    <message>
        <source>What was read is kept; the next import goes on from there.</source>
        <translation>読み取り済みの内容は保持され、次回のインポートはその続きから始まります。</translation>
    </message>
    <message>
        <source>Everything else is counted.</source>
        <translation>それ以外はすべて集計されています。</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable place(s), show</source>
        <translation>
            <numerusform>読み取れない箇所 %n 件を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>glasshouse::KeepListeningDialog</name>
    <message>
        <source>Do not ask again</source>
        <translation>次回から確認しない</translation>
    </message>
    <message>
        <source>Keep listening</source>
        <translation>待ち受けを続ける</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keep listening?</source>
        <translation>待ち受けを続けますか?</translation>
    </message>
    <message>
        <source>Keep listening in the background?</source>
        <translation>バックグラウンドで待ち受けを続けますか?</translation>
    </message>
    <message>
        <source>Agents have sent telemetry here within the last hour. When nobody listens, they try again for a while and then drop it.</source>
        <translation>この 1 時間以内にエージェントからテレメトリが届いています。待ち受けるプログラムがないと、エージェントはしばらく再送を試みたあと破棄します。</translation>
    </message>
</context>
<context>
    <name>glasshouse::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>About Glasshouse</source>
        <translation>Glasshouse について</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>Load demo</source>
        <translation>デモを読み込む</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Import new records</source>
        <translation>新しいレコードをインポート</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>テキストで絞り込み</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>Copy session id</source>
        <translation>セッション ID をコピー</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>パネル</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>レイアウトをリセット</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>システムのテーマ</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>ライトテーマ</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>ダークテーマ</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Glasshouse</source>
        <translation>Glasshouse</translation>
    </message>
    <message>
        <source>Open a folder of transcripts</source>
        <translation>トランスクリプトのフォルダーを開く</translation>
    </message>
    <message>
        <source>Open transcripts</source>
        <translation>トランスクリプトを開く</translation>
    </message>
    <message>
        <source>Transcripts (*.jsonl)</source>
        <translation>トランスクリプト (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Another program uses port %1. Glasshouse tries again every two seconds; stop that program, or start with --listen.</source>
        <translation>ポート %1 は別のプログラムが使用しています。Glasshouse は 2 秒ごとに再試行します。そのプログラムを終了するか、--listen を付けて起動してください。</translation>
    </message>
    <message>
        <source>Point an agent here…</source>
        <translation>エージェントの送信先をここにする…</translation>
    </message>
    <message>
        <source>Listen for telemetry</source>
        <translation>テレメトリを待ち受ける</translation>
    </message>
</context>
<context>
    <name>glasshouse::Panel</name>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>フィルターに一致するものはありません。</translation>
    </message>
    <message>
        <source>No sessions in this range.</source>
        <translation>この期間にセッションはありません。</translation>
    </message>
    <message>
        <source>No sessions here yet.</source>
        <translation>セッションはまだありません。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>Widen to all time</source>
        <translation>全期間に広げる</translation>
    </message>
</context>
<context>
    <name>glasshouse::PanelTitle</name>
    <message>
        <source>Show %1 alone, or go back</source>
        <translation>%1 だけを表示、または元に戻す</translation>
    </message>
    <message>
        <source>Expand %1</source>
        <translation>%1 を拡大</translation>
    </message>
</context>
<context>
    <name>glasshouse::PointAgentDialog</name>
    <message>
        <source>Claude Code, in a shell</source>
        <translation>Claude Code (シェル)</translation>
    </message>
    <message>
        <source>Any OpenTelemetry SDK</source>
        <translation>任意の OpenTelemetry SDK</translation>
    </message>
    <message>
        <source>In the environment the agent starts in</source>
        <translation>エージェントを起動する環境</translation>
    </message>
    <message>
        <source>Where the file has an “env” already, add the lines to it.</source>
        <translation>ファイルにすでに “env” がある場合は、その中に行を追加してください。</translation>
    </message>
    <message>
        <source>For this shell alone, or in the shell’s start-up file for all.</source>
        <translation>このシェルだけに設定するか、シェルの起動ファイルに書いてすべてに設定します。</translation>
    </message>
    <message>
        <source>Replaces an “[otel]” section that is there. Prompts are not sent.</source>
        <translation>既存の “[otel]” セクションを置き換えます。プロンプトは送信されません。</translation>
    </message>
    <message>
        <source>Its settings file has no place for a token, so all of it is in the environment. Prompts are not sent.</source>
        <translation>設定ファイルにはトークンを書く場所がないため、すべて環境変数で指定します。プロンプトは送信されません。</translation>
    </message>
    <message>
        <source>These variables are the same for all SDKs of OpenTelemetry that read them.</source>
        <translation>これらの変数は、環境変数を読み取るすべての OpenTelemetry SDK に共通です。</translation>
    </message>
    <message>
        <source>Show token</source>
        <translation>トークンを表示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Point an agent here</source>
        <translation>エージェントの送信先をここにする</translation>
    </message>
    <message>
        <source>Hide token</source>
        <translation>トークンを隠す</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Copy a block to where the agent reads its settings, and start the agent anew.</source>
        <translation>エージェントが設定を読み込む場所にブロックをコピーし、エージェントを起動し直してください。</translation>
    </message>
    <message>
        <source>Nobody listens now. Agents try again for a while, then drop what they have.</source>
        <translation>現在、待ち受けているプログラムはありません。エージェントはしばらく再送を試みたあと、データを破棄します。</translation>
    </message>
    <message>
        <source>Certificate (SHA-256): %1</source>
        <translation>証明書 (SHA-256): %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>glasshouse::ProblemsDialog</name>
    <message>
        <source>%1: %2</source>
        <comment>file: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, line %2, byte %3: %4</source>
        <translation>%1、%2 行目、バイト位置 %3: %4</translation>
    </message>
    <message>
        <source>Unreadable places</source>
        <translation>読み取れない箇所</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>読み取れなかった内容</translation>
    </message>
    <message>
        <source>Everything around these places is counted.</source>
        <translation>これらの箇所以外はすべて集計されています。</translation>
    </message>
    <message>
        <source>The first %1 of %2. Everything around these places is counted.</source>
        <translation>%2 件中、最初の %1 件です。これらの箇所以外はすべて集計されています。</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>一覧をコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>glasshouse::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
</context>
<context>
    <name>glasshouse::RangeButton</name>
    <message>
        <source>Pick days…</source>
        <translation>日付を選択…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>過去 %n 日間</numerusform>
        </translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Time range: %1</source>
        <translation>期間: %1</translation>
    </message>
    <message>
        <source>Time range of every panel, in days of %1</source>
        <translation>全パネルの期間 (日付は %1 基準)</translation>
    </message>
</context>
<context>
    <name>glasshouse::RawView</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close the raw record</source>
        <translation>生レコードを閉じる</translation>
    </message>
    <message>
        <source>Choose an entry to see its record</source>
        <translation>エントリを選択するとレコードが表示されます</translation>
    </message>
</context>
<context>
    <name>glasshouse::Screenshot</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionDelegate</name>
    <message>
        <source>Untitled session</source>
        <translation>無題のセッション</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>エラー %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No time in its records</source>
        <translation>レコードに時刻がありません</translation>
    </message>
    <message>
        <source>From first to last record</source>
        <translation>最初のレコードから最後のレコードまで</translation>
    </message>
    <message>
        <source>%1 or more: some output counts are unfinished</source>
        <translation>%1 以上: 未確定の出力数があります</translation>
    </message>
    <message>
        <source>%1, of models without a price</source>
        <translation>%1 (価格のないモデル分)</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionsDock</name>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Errors first</source>
        <translation>エラー優先</translation>
    </message>
    <message>
        <source>Sessions in which something failed stand first</source>
        <translation>失敗を含むセッションを先頭に表示します</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>最終アクティブ</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>行 %1 / %2</translation>
    </message>
    <message>
        <source>J and K move, Enter opens</source>
        <translation>J と K で移動、Enter で開く</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>セッション %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with errors</source>
        <translation>エラーあり %1 件</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 トークン</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <translation>トランスクリプトを開く</translation>
    </message>
    <message>
        <source>Copy session id</source>
        <translation>セッション ID をコピー</translation>
    </message>
    <message>
        <source>Filter to this project</source>
        <translation>このプロジェクトで絞り込み</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionsView</name>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
</context>
<context>
    <name>glasshouse::StateOverlay</name>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>glasshouse::StatusBar</name>
    <message>
        <source>System time zone</source>
        <translation>システムのタイムゾーン</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Other time zone…</source>
        <translation>その他のタイムゾーン…</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>タイムゾーン: %1</translation>
    </message>
    <message>
        <source>Days and hours are those of this time zone</source>
        <translation>日付と時刻はこのタイムゾーンで表示されます</translation>
    </message>
    <message>
        <source>%1 events, %2</source>
        <translation>イベント %1 件、%2</translation>
    </message>
    <message>
        <source>%1
%2 sessions, %3 model calls from %4 files</source>
        <translation>%1
セッション %2 件、モデル呼び出し %3 件 (ファイル %4 件)</translation>
    </message>
    <message>
        <source>Importing: %1 of %2 files</source>
        <translation>インポート中: %1 / %2 ファイル</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n ファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>最新の状態です</translation>
    </message>
    <message>
        <source>Import cancelled after %1</source>
        <translation>%1 後にインポートをキャンセルしました</translation>
    </message>
    <message>
        <source>Checked %1 in %2</source>
        <translation>%1を %2 で確認しました</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>待ち受けていません</translation>
    </message>
    <message>
        <source>Listening in the background on %1</source>
        <translation>バックグラウンドで %1 を待ち受け中</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>%1 で待ち受け中</translation>
    </message>
    <message>
        <source>Point an agent here…</source>
        <translation>エージェントの送信先をここにする…</translation>
    </message>
</context>
<context>
    <name>glasshouse::TopRow</name>
    <message>
        <source>Connection: %1</source>
        <translation>接続: %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::TranscriptDock</name>
    <message>
        <source>Transcript</source>
        <translation>トランスクリプト</translation>
    </message>
    <message>
        <source>Choose a session to read it</source>
        <translation>セッションを選択すると内容が表示されます</translation>
    </message>
    <message>
        <source>Main thread</source>
        <translation>メインスレッド</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>前のエラー</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>次のエラー</translation>
    </message>
    <message>
        <source>(cut after 1 MiB)</source>
        <translation>(1 MiB で打ち切り)</translation>
    </message>
    <message>
        <source>Record at byte %1, %2</source>
        <translation>バイト位置 %1 のレコード、%2</translation>
    </message>
    <message>
        <source>No transcript file of this session is left on disk</source>
        <translation>このセッションのトランスクリプトファイルはディスクに残っていません</translation>
    </message>
    <message>
        <source>This transcript has nothing to show</source>
        <translation>このトランスクリプトに表示する内容はありません</translation>
    </message>
    <message>
        <source>Sub-agent %1</source>
        <translation>サブエージェント %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::TranscriptHead</name>
    <message>
        <source>Raw</source>
        <translation>生データ</translation>
    </message>
    <message>
        <source>Show the record of the current entry as it stands in the file</source>
        <translation>現在のエントリのレコードをファイル内の形のまま表示します</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>トランスクリプト</translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation>1 ターン</translation>
    </message>
    <message>
        <source>%1 turns</source>
        <translation>%1 ターン</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 トークン</translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation>下限値</translation>
    </message>
</context>
<context>
    <name>glasshouse::TranscriptView</name>
    <message>
        <source>%1 tok</source>
        <translation>%1 トークン</translation>
    </message>
    <message>
        <source>Copy entry</source>
        <translation>エントリをコピー</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>選択範囲をコピー</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>生レコード</translation>
    </message>
    <message>
        <source>input %1, output %2, cache read %3, cache write %4</source>
        <translation>入力 %1、出力 %2、キャッシュ読み取り %3、キャッシュ書き込み %4</translation>
    </message>
    <message>
        <source>The output is a lower bound: the agent wrote it before the answer was complete.</source>
        <translation>出力は下限値です。応答が完了する前にエージェントが記録しました。</translation>
    </message>
</context>
<context>
    <name>glasshouse::TrendChart</name>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>キャッシュ読み取り</translation>
    </message>
    <message>
        <source>Cache write 5 min</source>
        <translation>キャッシュ書き込み 5 分</translation>
    </message>
    <message>
        <source>Cache write 1 h</source>
        <translation>キャッシュ書き込み 1 時間</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Tokens and cost over time</source>
        <translation>トークンとコストの推移</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>%1 tokens, %2</source>
        <translation>%1 トークン、%2</translation>
    </message>
    <message>
        <source>%1: %2 tokens, %3</source>
        <translation>%1: %2 トークン、%3</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>呼び出し %1 件</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Not over yet, or cut by the range</source>
        <translation>期間の途中、または範囲で切れています</translation>
    </message>
    <message>
        <source>%1 usual</source>
        <comment>2.6× usual</comment>
        <translation>通常の %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::TrendsDock</name>
    <message>
        <source>Token and cost trend</source>
        <translation>トークンとコストの推移</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Step of the time axis</source>
        <translation>時間軸の刻み</translation>
    </message>
    <message>
        <source>Stack:</source>
        <translation>積み上げ:</translation>
    </message>
    <message>
        <source>What the bars are stacked by</source>
        <translation>棒の積み上げの基準</translation>
    </message>
    <message>
        <source>Token kind</source>
        <translation>トークン種別</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>by token kind</source>
        <translation>トークン種別ごと</translation>
    </message>
    <message>
        <source>by model</source>
        <translation>モデルごと</translation>
    </message>
    <message>
        <source>by project</source>
        <translation>プロジェクトごと</translation>
    </message>
    <message>
        <source>by agent</source>
        <translation>エージェントごと</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>日単位</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>週単位</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>月単位</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>by model, per day</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>glasshouse::Workspaces</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>トランスクリプト</translation>
    </message>
    <message>
        <source>Tokens and cost</source>
        <translation>トークンとコスト</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
</context>
<context>
    <name>glasshouse::ZoneDialog</name>
    <message>
        <source>Search time zones</source>
        <translation>タイムゾーンを検索</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Time zone of days and hours</source>
        <translation>日付と時刻のタイムゾーン</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Use this zone</source>
        <translation>このタイムゾーンを使用</translation>
    </message>
</context>
</TS>
