<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CertificateFacts</name>
    <message>
        <source>It is for %1, not for %2.</source>
        <translation>%2 ではなく %1 向けの証明書です。</translation>
    </message>
    <message>
        <source>nobody by name</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>有効期限が切れています。</translation>
    </message>
    <message>
        <source>It is not valid yet. Is the clock of this computer right?</source>
        <translation>まだ有効期間になっていません。このコンピューターの時計は合っていますか?</translation>
    </message>
    <message>
        <source>It is signed by itself: nobody else says whose it is.</source>
        <translation>自己署名です。誰のものかを保証する第三者がいません。</translation>
    </message>
    <message>
        <source>It is signed by an authority that this computer does not know.</source>
        <translation>このコンピューターが知らない認証局の署名です。</translation>
    </message>
    <message>
        <source>It has been revoked.</source>
        <translation>失効しています。</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>サーバーが証明書を提示しませんでした。</translation>
    </message>
</context>
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
    <name>EventWords</name>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>over %1 related events</source>
        <translation>関連イベント %1 件超</translation>
    </message>
    <message>
        <source>1 related event</source>
        <translation>関連イベント 1 件</translation>
    </message>
    <message>
        <source>%1 related events</source>
        <translation>関連イベント %1 件</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
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
        <source>Correlation</source>
        <translation>相関</translation>
    </message>
    <message>
        <source>&quot;•••••••• masked&quot;</source>
        <translation>&quot;•••••••• 伏せ字&quot;</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Class</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>class</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>マシン</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>マシン</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>ID 管理</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>テレメトリー</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>スキル</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>スキル</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>プラグイン</translation>
    </message>
    <message>
        <source>plugin</source>
        <translation>プラグイン</translation>
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
    <name>PackPaper</name>
    <message>
        <source>Only %1</source>
        <translation>%1 のみ</translation>
    </message>
    <message>
        <source>Glasshouse, %1</source>
        <translation>Glasshouse、%1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>%1 以外</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>The pages cannot be written.</source>
        <translation>ページを書き込めません。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1（続き）</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>vs before</source>
        <translation>前期比</translation>
    </message>
</context>
<context>
    <name>RemoteAddress</name>
    <message>
        <source>Enter the address, for example https://glasshouse.example.com.</source>
        <translation>アドレスを入力してください。例: https://glasshouse.example.com</translation>
    </message>
    <message>
        <source>This is no address. It looks like https://glasshouse.example.com or host:4318.</source>
        <translation>アドレスの形式ではありません。https://glasshouse.example.com や host:4318 のように入力してください。</translation>
    </message>
    <message>
        <source>The address begins with https:// or http://.</source>
        <translation>アドレスは https:// または http:// で始まります。</translation>
    </message>
    <message>
        <source>Leave name and password out of the address: the token goes into its own field.</source>
        <translation>アドレスに名前とパスワードを含めないでください。トークンは専用の欄に入力します。</translation>
    </message>
    <message>
        <source>Leave out what follows “?” or “#” in the address.</source>
        <translation>アドレスの “?” や “#” より後ろは省いてください。</translation>
    </message>
</context>
<context>
    <name>RemoteBackend</name>
    <message>
        <source>Not connected yet.</source>
        <translation>まだ接続していません。</translation>
    </message>
    <message>
        <source>%1 is not encrypted: whoever is on the way could read the token and all that it shows. Use https://, or allow it for this connection.</source>
        <translation>%1 は暗号化されません。経路上の第三者がトークンとそれで見える内容をすべて読み取れます。https:// を使うか、この接続に限って許可してください。</translation>
    </message>
</context>
<context>
    <name>RemoteTrouble</name>
    <message>
        <source>%1 does not accept the token: it is wrong, has expired or was revoked. Enter another one under Connections.</source>
        <translation>%1 がトークンを受け付けません。誤っているか、期限切れか、失効しています。「接続」で別のトークンを入力してください。</translation>
    </message>
    <message>
        <source>The token may not see this%1. Reading needs a token of the role viewer or admin.</source>
        <translation>このトークンでは表示できません%1。読み取りには viewer または admin のロールのトークンが必要です。</translation>
    </message>
    <message>
        <source>The Glasshouse at %1 does not go by this name. Have it started with --allow-host %2.</source>
        <translation>%1 の Glasshouse はこの名前を受け付けません。--allow-host %2 を付けて起動してもらってください。</translation>
    </message>
    <message>
        <source>%1 has had too many requests%2. It is asked again in %3&#x202f;s.</source>
        <translation>%1 へのリクエストが多すぎます%2。%3&#x202f;秒後に再度問い合わせます。</translation>
    </message>
    <message>
        <source>%1 cannot answer now%2. It is asked again by itself.</source>
        <translation>%1 は現在応答できません%2。自動的に再度問い合わせます。</translation>
    </message>
    <message>
        <source>There is no host called %1. Check the address, and whether this computer is on the network.</source>
        <translation>%1 というホストは見つかりません。アドレスと、このコンピューターがネットワークにつながっているかを確認してください。</translation>
    </message>
    <message>
        <source>Nothing listens at %1. Is Glasshouse running there, and is the port right?</source>
        <translation>%1 で待ち受けているプログラムはありません。Glasshouse が動作しているか、ポートが正しいかを確認してください。</translation>
    </message>
    <message>
        <source>The connection to %1 was cut.</source>
        <translation>%1 への接続が切れました。</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made (%2). It needs TLS 1.2 or newer; a server without TLS has an address that begins with http://.</source>
        <translation>%1 との暗号化された接続を確立できませんでした (%2)。TLS 1.2 以降が必要です。TLS のないサーバーのアドレスは http:// で始まります。</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Is this computer on the network?</source>
        <translation>%1 に接続できません (%2)。このコンピューターはネットワークにつながっていますか?</translation>
    </message>
    <message>
        <source>%1 has not answered for %2&#x202f;s. The network may be down, or a firewall in the way.</source>
        <translation>%1 から %2&#x202f;秒間応答がありません。ネットワークが切れているか、ファイアウォールに遮られている可能性があります。</translation>
    </message>
    <message>
        <source>A server without TLS has an address that begins with http://.</source>
        <translation>TLS のないサーバーのアドレスは http:// で始まります。</translation>
    </message>
    <message>
        <source>The connection to %1 was cut before anything was said. If that goes on, what listens there may be no Glasshouse.</source>
        <translation>何もやり取りしないうちに %1 への接続が切れました。これが続く場合、待ち受けているのは Glasshouse ではない可能性があります。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted. %2 Look at it under Connections. SHA-256: %3</source>
        <translation>%1 の証明書は信頼されていません。%2 「接続」で確認してください。SHA-256: %3</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the one that you trusted: somebody may be in between. %2 Look at it under Connections. SHA-256: %3</source>
        <translation>%1 の証明書は、以前に信頼したものではありません。誰かが通信に割り込んでいる可能性があります。%2 「接続」で確認してください。SHA-256: %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>What answers at %1 is no Glasshouse, or one that is too old for this console. Check the address.</source>
        <translation>%1 で応答しているのは Glasshouse ではないか、このコンソールには古すぎるバージョンです。アドレスを確認してください。</translation>
    </message>
    <message>
        <source>The answer is larger than %1 MiB. Ask for less: a shorter range, or a filter.</source>
        <translation>結果が %1 MiB を超えています。期間を短くするか、フィルターで絞り込んでください。</translation>
    </message>
    <message>
        <source>%1 sends to another address (%2), where the token is not taken by itself. Enter that address if it is the right one.</source>
        <translation>%1 は別のアドレス (%2) に転送します。トークンがそこへ自動的に送られることはありません。正しいアドレスであれば、そのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>This console and the Glasshouse it asks do not understand each other (%1): one of them is older. Update it.</source>
        <translation>このコンソールと問い合わせ先の Glasshouse のバージョンが合いません (%1)。古いほうを更新してください。</translation>
    </message>
</context>
<context>
    <name>TelemetryGroup</name>
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
        <source>Hour of day</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>イベント種別</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>hour of day</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>event type</source>
        <translation>イベント種別</translation>
    </message>
</context>
<context>
    <name>TelemetryMeasure</name>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>エラー率</translation>
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
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
</context>
<context>
    <name>TelemetryPicture</name>
    <message>
        <source>Other</source>
        <translation>その他</translation>
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
    <name>glasshouse::AcknowledgeDialog</name>
    <message>
        <source>Acknowledge</source>
        <translation>確認</translation>
    </message>
    <message numerus="yes">
        <source>Acknowledge %n alert(s)</source>
        <translation>
            <numerusform>アラート %n 件を確認</numerusform>
        </translation>
    </message>
    <message>
        <source>Note, for the others</source>
        <translation>ほかの人へのメモ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>glasshouse::ActivityDelegate</name>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断</translation>
    </message>
</context>
<context>
    <name>glasshouse::ActivityDock</name>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
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
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>マシン</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>filter to value</source>
        <translation>値で絞り込む</translation>
    </message>
    <message>
        <source>exclude</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>%1+ new</source>
        <comment>more than so many rows</comment>
        <translation>新着 %1 件以上</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>rows</comment>
        <translation>新着 %1 件</translation>
    </message>
    <message>
        <source>Show the newest events</source>
        <translation>最新のイベントを表示</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>イベント %1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>so many events</comment>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>No events in this range.</source>
        <translation>この期間にイベントはありません。</translation>
    </message>
    <message>
        <source>No events match the filter.</source>
        <translation>フィルターに合うイベントはありません。</translation>
    </message>
    <message numerus="yes">
        <source>Sorted among the %n loaded row(s), not all.</source>
        <translation>
            <numerusform>読み込み済みの %n 行だけの並べ替えです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to time</source>
        <translation>時刻順に戻す</translation>
    </message>
    <message>
        <source>Searched back to %1</source>
        <translation>%1 まで検索済み</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 時点</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>%2 行中 %1 行目</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>列を選択</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>New events come in. Press to pause</source>
        <translation>新しいイベントを取り込み中。押すと一時停止</translation>
    </message>
    <message>
        <source>New events wait. Press to let them in</source>
        <translation>新しいイベントが待機中。押すと取り込み</translation>
    </message>
    <message>
        <source>Loaded rows as CSV…</source>
        <translation>読み込み済みの行を CSV で…</translation>
    </message>
    <message>
        <source>Loaded rows as JSON…</source>
        <translation>読み込み済みの行を JSON で…</translation>
    </message>
    <message>
        <source>Up to %1 events as CSV…</source>
        <translation>最大 %1 件を CSV で…</translation>
    </message>
    <message>
        <source>Up to %1 events as JSON…</source>
        <translation>最大 %1 件を JSON で…</translation>
    </message>
    <message>
        <source>Exported %1 events</source>
        <translation>%1 件のイベントを書き出しました</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Filter to this value</source>
        <translation>この値で絞り込む</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>この値を除外</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON としてコピー</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV としてコピー</translation>
    </message>
    <message>
        <source>Copy the list as curl</source>
        <translation>一覧を curl としてコピー</translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation>アクティビティを書き出す</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>ファセット</translation>
    </message>
    <message>
        <source>Show the values to filter by</source>
        <translation>絞り込みに使う値を表示</translation>
    </message>
    <message>
        <source>About row %1 of %2</source>
        <translation>およそ %1 行目 / 全 %2 行</translation>
    </message>
</context>
<context>
    <name>glasshouse::ActivityView</name>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertChart</name>
    <message>
        <source>What the rule would have seen</source>
        <translation>ルールが検知したはずの内容</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) in this time</source>
        <translation>
            <numerusform>この期間のアラート %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Fires at</source>
        <translation>発生のしきい値</translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertWatch</name>
    <message>
        <source>Over: %1</source>
        <translation>終息: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>アラート %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertWords</name>
    <message>
        <source>of the day</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>of the week</source>
        <translation>当週</translation>
    </message>
    <message>
        <source>of the month</source>
        <translation>当月</translation>
    </message>
    <message numerus="yes">
        <source>of the last %n minute(s)</source>
        <translation>
            <numerusform>直近 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>デスクトップ</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a rule, and its trouble</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>判定不可</translation>
    </message>
    <message>
        <source>The worst was %1</source>
        <translation>最悪値 %1</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>継続中</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>shown by each console</source>
        <translation>各コンソールで表示</translation>
    </message>
    <message>
        <source>fails: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>fails, again in %1: %2</source>
        <translation>失敗、%1後に再試行: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>待ち %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>told %1</source>
        <comment>how long ago</comment>
        <translation>通知済み、%1</translation>
    </message>
    <message>
        <source>nothing told yet</source>
        <translation>まだ通知なし</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>対象期間</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>最終確認</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>確認者</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>now</source>
        <comment>a figure of the moment</comment>
        <translation>現在</translation>
    </message>
    <message numerus="yes">
        <source>of the last %n day(s)</source>
        <translation>
            <numerusform>直近 %n 日間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the last %n hour(s)</source>
        <translation>
            <numerusform>直近 %n 時間</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertsDock</name>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>What fired</source>
        <translation>発生したアラート</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新規ルール</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>すべて確認</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>新規チャネル</translation>
    </message>
    <message>
        <source>Nothing has fired.</source>
        <translation>アラートは発生していません。</translation>
    </message>
    <message>
        <source>No rule watches over anything yet.</source>
        <translation>監視するルールはまだありません。</translation>
    </message>
    <message>
        <source>Set a budget of the day</source>
        <translation>1 日の予算を設定</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s), %1 firing</source>
        <translation>
            <numerusform>ルール %n 件、発生中 %1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter edits a rule, Space switches it</source>
        <translation>Enter でルールを編集、Space でオン/オフ</translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <translation>
            <numerusform>未確認 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>A rule of your own</source>
        <translation>独自のルール</translation>
    </message>
    <message>
        <source>Edit and test…</source>
        <translation>編集とテスト…</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>ルールを削除</translation>
    </message>
    <message>
        <source>Show its rows</source>
        <translation>対象の行を表示</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>確認…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>テストを送信</translation>
    </message>
    <message>
        <source>Remove the channel</source>
        <translation>チャネルを削除</translation>
    </message>
    <message>
        <source>Alerts show in this window only. A channel sends them on, by e-mail or to a webhook.</source>
        <translation>アラートはこのウィンドウにのみ表示されます。チャネルを使うと、メールや Webhook に転送できます。</translation>
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
        <source>%1 failed of %2 events</source>
        <translation>%2 件のイベントのうち %1 件が失敗</translation>
    </message>
</context>
<context>
    <name>glasshouse::CertificateDialog</name>
    <message>
        <source>Do not connect</source>
        <translation>接続しない</translation>
    </message>
    <message>
        <source>Trust it for %1</source>
        <translation>%1 で信頼する</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before</source>
        <translation>%1 が以前と異なる証明書を提示しています</translation>
    </message>
    <message>
        <source>%1 shows a certificate that is not trusted</source>
        <translation>%1 が信頼されていない証明書を提示しています</translation>
    </message>
    <message>
        <source>You trusted another certificate for this address. Either it was renewed, or somebody stands in between and would read your token and everything it shows. Ask whoever runs the server before you go on.</source>
        <translation>このアドレスでは別の証明書を信頼していました。証明書が更新されたか、誰かが通信に割り込んでトークンとそれで見える内容をすべて読み取ろうとしています。続ける前に、サーバーの運用者に確認してください。</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>発行先</translation>
    </message>
    <message>
        <source>For the names</source>
        <translation>対象の名前</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with the one that the server prints when it starts. Trust is kept for this address and this certificate alone.</source>
        <translation>SHA-256 を、サーバーが起動時に表示する値と比べてください。信頼はこのアドレスとこの証明書だけに適用されます。</translation>
    </message>
    <message>
        <source>This certificate cannot be trusted on anybody&apos;s word. The server needs another one.</source>
        <translation>この証明書は、誰が保証しても信頼できません。サーバーに別の証明書が必要です。</translation>
    </message>
</context>
<context>
    <name>glasshouse::ChannelDialog</name>
    <message>
        <source>New channel</source>
        <translation>新規チャネル</translation>
    </message>
    <message>
        <source>Edit channel</source>
        <translation>チャネルを編集</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Team chat</source>
        <translation>チームのチャット</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>メールサーバー</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>To, several with commas</source>
        <translation>宛先 (複数はコンマ区切り)</translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation>ボットトークン</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>署名キー</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>kept; write to change it</source>
        <translation>保存済み。変更するときは入力</translation>
    </message>
    <message>
        <source>Every console that is connected shows it on its own desktop.</source>
        <translation>接続中の各コンソールが、それぞれのデスクトップに表示します。</translation>
    </message>
    <message>
        <source>Tell it</source>
        <translation>通知する</translation>
    </message>
    <message>
        <source>Send it without encryption all the same</source>
        <translation>それでも暗号化せずに送信する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save the channel</source>
        <translation>チャネルを保存</translation>
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
    <message>
        <source>not %1</source>
        <translation>%1 以外</translation>
    </message>
    <message>
        <source>action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>outcome like</source>
        <translation>結果の型</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>相関</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation>失敗のみ</translation>
    </message>
</context>
<context>
    <name>glasshouse::CodeView</name>
    <message>
        <source>Copy all</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>glasshouse::CommandPalette</name>
    <message>
        <source>Go to a session, panel, view or command</source>
        <translation>セッション、パネル、ビュー、コマンドへ移動</translation>
    </message>
    <message>
        <source>Commands and sessions</source>
        <translation>コマンドとセッション</translation>
    </message>
    <message>
        <source>Looking for sessions…</source>
        <translation>セッションを検索中…</translation>
    </message>
    <message>
        <source>No command or session matches.</source>
        <translation>一致するコマンドもセッションもありません。</translation>
    </message>
    <message>
        <source>No command matches.</source>
        <translation>一致するコマンドはありません。</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionForm</name>
    <message>
        <source>Send it without encryption all the same</source>
        <translation>それでも暗号化せずに送信する</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Glasshouse on another computer</source>
        <translation>別のコンピューターの Glasshouse</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>フォルダーまたはファイル</translation>
    </message>
    <message>
        <source>What the agents on this computer did, and what is sent to it.</source>
        <translation>このコンピューターのエージェントの動作と、ここに送られてくるデータです。</translation>
    </message>
    <message>
        <source>http:// is not encrypted: whoever is on the way could read the token and all that it shows. Use https://.</source>
        <translation>http:// は暗号化されません。経路上の第三者がトークンとそれで見える内容をすべて読み取れます。https:// を使ってください。</translation>
    </message>
    <message>
        <source>What was typed is no token: it has blanks or letters in it that no token has.</source>
        <translation>入力された内容はトークンではありません。トークンに使われない空白や文字が含まれています。</translation>
    </message>
    <message>
        <source>In the keychain; type to replace it</source>
        <translation>キーリングに保存済み。入力すると置き換えます</translation>
    </message>
    <message>
        <source>Shown once by “glasshousectl token create”</source>
        <translation>“glasshousectl token create” が一度だけ表示します</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionModel</name>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionTest</name>
    <message>
        <source>It works: %1 events, %2 sessions.</source>
        <translation>接続できました: イベント %1 件、セッション %2 件。</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionsDialog</name>
    <message>
        <source>Add Glasshouse</source>
        <translation>Glasshouse を追加</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新しい接続</translation>
    </message>
    <message>
        <source>Add a folder of transcripts</source>
        <translation>トランスクリプトのフォルダーを追加</translation>
    </message>
    <message>
        <source>The token of %1 is still in the keychain: remove it there.</source>
        <translation>%1 のトークンがキーリングに残っています。キーリングで削除してください。</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 を削除しました。</translation>
    </message>
    <message>
        <source>Enter the token first.</source>
        <translation>先にトークンを入力してください。</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>キーリングに問い合わせ中…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>%1 に接続中…</translation>
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
    <message>
        <source>The token of a viewer or an admin, as “glasshousectl token create” shows it once.</source>
        <translation>“glasshousectl token create” が一度だけ表示する、viewer または admin のトークンです。</translation>
    </message>
</context>
<context>
    <name>glasshouse::CredentialWords</name>
    <message>
        <source>Days since this agent was first seen: no rotation is known</source>
        <translation>このエージェントの初出からの日数: ローテーションの記録なし</translation>
    </message>
    <message>
        <source>Days since the last rotation</source>
        <translation>最後のローテーションからの日数</translation>
    </message>
    <message numerus="yes">
        <source>Longer than %n day(s)</source>
        <translation>
            <numerusform>%n 日を超過</numerusform>
        </translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>First seen %1</source>
        <translation>初出 %1</translation>
    </message>
    <message>
        <source>%1 of %2 calls failed</source>
        <translation>%2 回中 %1 回失敗</translation>
    </message>
    <message>
        <source>Within 5 % of exact</source>
        <translation>誤差 5 % 以内</translation>
    </message>
    <message>
        <source>No durations in these calls</source>
        <translation>所要時間の記録なし</translation>
    </message>
    <message>
        <source>Calls over the range</source>
        <translation>期間内の呼び出し</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Last rotated</source>
        <translation>最終ローテーション</translation>
    </message>
    <message>
        <source>Days since</source>
        <translation>経過日数</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>ローテーション数</translation>
    </message>
    <message>
        <source>Tokens issued</source>
        <translation>発行トークン</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Rotated by</source>
        <translation>実施者</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Over the range</source>
        <translation>期間内</translation>
    </message>
</context>
<context>
    <name>glasshouse::CredentialsDock</name>
    <message>
        <source>Credentials and endpoints</source>
        <translation>認証情報とエンドポイント</translation>
    </message>
    <message>
        <source>Rotation of credentials</source>
        <translation>認証情報のローテーション</translation>
    </message>
    <message>
        <source>Calls by endpoint</source>
        <translation>エンドポイント別の呼び出し</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>ローテーション</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Filter to this agent</source>
        <translation>このエージェントで絞り込む</translation>
    </message>
    <message>
        <source>Filter to this endpoint</source>
        <translation>このエンドポイントで絞り込む</translation>
    </message>
    <message>
        <source>Exclude this endpoint</source>
        <translation>このエンドポイントを除外</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>まだありません。</translation>
    </message>
    <message>
        <source>Nothing in this range and filter.</source>
        <translation>この期間とフィルターには何もありません。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 not rotated for more than %n day(s)</source>
        <translation>
            <numerusform>%1、%2 は %n 日を超えて未実施</numerusform>
        </translation>
    </message>
    <message>
        <source>Agents report rotations as credential_rotated, and tokens as token_issued and token_failed.</source>
        <translation>エージェントはローテーションを credential_rotated、トークンを token_issued と token_failed として報告します。</translation>
    </message>
    <message>
        <source>Services report calls as api_call, with the endpoint and how long it took.</source>
        <translation>サービスは呼び出しを api_call として、エンドポイントと所要時間とともに報告します。</translation>
    </message>
    <message>
        <source>J and K move, F filters, X excludes, Enter shows the activity</source>
        <translation>J と K で移動、F で絞り込み、X で除外、Enter でアクティビティ</translation>
    </message>
    <message>
        <source>%1 calls, %2 failed</source>
        <translation>呼び出し %1、失敗 %2</translation>
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
    <name>glasshouse::DiffView</name>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>変更なし %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy changes</source>
        <translation>変更をコピー</translation>
    </message>
    <message>
        <source>Copy before</source>
        <translation>変更前をコピー</translation>
    </message>
    <message>
        <source>Copy after</source>
        <translation>変更後をコピー</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
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
    <name>glasshouse::EventDock</name>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Choose an event to see all of it</source>
        <translation>イベントを選ぶと全体を表示します</translation>
    </message>
    <message>
        <source>This event is no longer kept</source>
        <translation>このイベントは保存期間を過ぎました</translation>
    </message>
    <message>
        <source>Back to the masked event</source>
        <translation>伏せ字の表示に戻る</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>スパン %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>変更 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the first %2</source>
        <translation>最初の %2 に %1</translation>
    </message>
    <message>
        <source>cut after %1 of %2</source>
        <translation>%2 中 %1 で省略</translation>
    </message>
    <message>
        <source>Hide raw</source>
        <translation>原文を隠す</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>原文を表示</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>変更前と変更後</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>左右</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>How changes are shown</source>
        <translation>変更の表示方法</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>section of the event pane</comment>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Show what is masked. This is kept in the audit trail.</source>
        <translation>伏せた内容を表示します。監査に記録されます。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>Copy the event</source>
        <translation>イベントをコピー</translation>
    </message>
    <message>
        <source>Event as JSON</source>
        <translation>イベント (JSON)</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Correlated</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>Filter to these</source>
        <translation>これらで絞り込む</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventFields</name>
    <message>
        <source>Facts of the event</source>
        <translation>イベントの項目</translation>
    </message>
    <message>
        <source>Filter to %1</source>
        <translation>%1 で絞り込む</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>%1 を除外</translation>
    </message>
    <message>
        <source>Open the transcript</source>
        <translation>トランスクリプトを開く</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventHead</name>
    <message>
        <source>Event above</source>
        <translation>上のイベント</translation>
    </message>
    <message>
        <source>Event below</source>
        <translation>下のイベント</translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation>イベントを閉じる</translation>
    </message>
    <message>
        <source>Event above (K)</source>
        <translation>上のイベント (K)</translation>
    </message>
    <message>
        <source>Event below (J)</source>
        <translation>下のイベント (J)</translation>
    </message>
    <message>
        <source>Close the event (Esc)</source>
        <translation>イベントを閉じる (Esc)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Filter to %1</source>
        <translation>%1 で絞り込む</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>%1 を除外</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventHistogramChart</name>
    <message>
        <source>Events over time</source>
        <translation>時間ごとのイベント</translation>
    </message>
    <message>
        <source>%1 to %2: %3 events, %4 failures</source>
        <translation>%1～%2: イベント %3 件、失敗 %4 件</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>ID 管理</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>テレメトリー</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
</context>
<context>
    <name>glasshouse::ExplorerDock</name>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>エクスプローラー</translation>
    </message>
    <message>
        <source>Group by:</source>
        <translation>グループ:</translation>
    </message>
    <message>
        <source>First group</source>
        <translation>1 番目のグループ</translation>
    </message>
    <message>
        <source>Then:</source>
        <translation>次に:</translation>
    </message>
    <message>
        <source>Second group</source>
        <translation>2 番目のグループ</translation>
    </message>
    <message>
        <source>Swap the groups</source>
        <translation>グループを入れ替え</translation>
    </message>
    <message>
        <source>Measure:</source>
        <translation>指標:</translation>
    </message>
    <message>
        <source>Measure of the chart</source>
        <translation>グラフの指標</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Figures by group</source>
        <translation>グループ別の指標</translation>
    </message>
    <message>
        <source>%1 by %2, then %3</source>
        <comment>Cost by model, then tool</comment>
        <translation>%2、%3別の%1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>Cost by model</comment>
        <translation>%2別の%1</translation>
    </message>
    <message>
        <source>No events here yet.</source>
        <translation>イベントはまだありません。</translation>
    </message>
    <message>
        <source>No events in this range and filter.</source>
        <translation>この期間とフィルターにイベントはありません。</translation>
    </message>
    <message>
        <source>Counted back to %1 only: no sums tell these groups together</source>
        <translation>%1 までのみ集計: このグループの組み合わせには集計値がありません</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2 行中 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>the chart shows %1</source>
        <translation>グラフは %1 行を表示</translation>
    </message>
    <message>
        <source>J and K move, F or Enter filters to the row, X excludes, Ctrl+C copies</source>
        <translation>J と K で移動、F か Enter で行の値に絞り込み、X で除外、Ctrl+C でコピー</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 rows</source>
        <translation>書き込み中: %1 / %2 行</translation>
    </message>
    <message>
        <source>Filter to this row</source>
        <translation>この行で絞り込む</translation>
    </message>
    <message>
        <source>Filter to this %1</source>
        <comment>a group, like: model</comment>
        <translation>この%1で絞り込む</translation>
    </message>
    <message>
        <source>Exclude this %1</source>
        <comment>a group, like: model</comment>
        <translation>この%1を除外</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSV で書き出す…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>JSON で書き出す…</translation>
    </message>
    <message>
        <source>Export as Parquet…</source>
        <translation>Parquet で書き出す…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Parquet (*.parquet)</source>
        <translation>Parquet (*.parquet)</translation>
    </message>
    <message>
        <source>Export the figures</source>
        <translation>指標を書き出す</translation>
    </message>
    <message>
        <source>Asking for all rows</source>
        <translation>すべての行を取得中</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows written to %2</source>
        <translation>
            <numerusform>%1 行を %2 に書き込みました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>No durations are kept for these groups: try tools, sources or outcomes</source>
        <translation>このグループには所要時間が記録されていません。ツール、ソース、結果をお試しください</translation>
    </message>
    <message>
        <source>All rows of these groups up to 100,000, with exact values. In CSV a text that a spreadsheet would run as a formula gets an apostrophe in front.</source>
        <translation>このグループのすべての行（最大 100,000 行）を正確な値で出力します。CSV では、表計算ソフトが数式として実行しうるテキストの先頭にアポストロフィを付けます。</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows written to %3: a file has no more</source>
        <translation>全 %2 行のうち最初の %1 行を %3 に書き込みました。1 ファイルの上限です</translation>
    </message>
</context>
<context>
    <name>glasshouse::FacetList</name>
    <message>
        <source>chosen</source>
        <translation>選択中</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>除外中</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未選択</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>value, count, state</comment>
        <translation>%1、%2、%3</translation>
    </message>
</context>
<context>
    <name>glasshouse::FacetSection</name>
    <message>
        <source>Search %1</source>
        <translation>%1 を検索</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>減らす</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>ほか %1 件</translation>
    </message>
</context>
<context>
    <name>glasshouse::FacetsDock</name>
    <message>
        <source>Facets</source>
        <translation>ファセット</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Remove what was chosen here</source>
        <translation>ここでの選択を取り消す</translation>
    </message>
    <message>
        <source>of the newest %1</source>
        <translation>最新 %1 件のうち</translation>
    </message>
    <message>
        <source>of the newest, back to %1</source>
        <translation>最新から %1 までのうち</translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackDetailPane</name>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackDock</name>
    <message>
        <source>Feedback</source>
        <translation>フィードバック</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Search reports</source>
        <translation>報告を検索</translation>
    </message>
    <message>
        <source>Fold duplicates</source>
        <translation>重複をまとめる</translation>
    </message>
    <message>
        <source>Reports about the same trouble are one row</source>
        <translation>同じ問題の報告を 1 行にまとめます</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Takes the last step back (U)</source>
        <translation>直前の操作を取り消します (U)</translation>
    </message>
    <message>
        <source>No report has this text.</source>
        <translation>このテキストを含む報告はありません。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>No reports in this state.</source>
        <translation>この状態の報告はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) changed. U takes it back</source>
        <translation>
            <numerusform>報告 %n 件を変更しました。U で元に戻せます</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>元に戻しました</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>変更されませんでした: %1</translation>
    </message>
    <message>
        <source>Deleted. The activity keeps that they were there</source>
        <translation>削除しました。存在したことはアクティビティに残ります</translation>
    </message>
    <message>
        <source>Nothing was deleted: %1</source>
        <translation>削除されませんでした: %1</translation>
    </message>
    <message>
        <source>Triaged</source>
        <translation>トリアージ済み</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>解決…</translation>
    </message>
    <message>
        <source>Won&apos;t fix…</source>
        <translation>対応しない…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>割り当て…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>タグ…</translation>
    </message>
    <message>
        <source>Show each report</source>
        <translation>報告を個別に表示</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <translation>トランスクリプトを開く</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>for %1 reports</source>
        <translation>報告 %1 件に適用</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>%2 行中 %1 行目</translation>
    </message>
    <message>
        <source>The newest %1 of %2</source>
        <translation>%2 件中、最新 %1 件</translation>
    </message>
    <message>
        <source>Nobody has reported anything yet. In a transcript, the menu of a turn has Report…</source>
        <translation>まだ報告はありません。トランスクリプトで、ターンのメニューの「このターンを報告…」から報告できます。</translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackWords</name>
    <message>
        <source>Open</source>
        <translation>未対応</translation>
    </message>
    <message>
        <source>Triaged</source>
        <translation>トリアージ済み</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>Won&apos;t fix</source>
        <translation>対応しない</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a state, and how many reports are in it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>reports</comment>
        <translation>すべて %1</translation>
    </message>
    <message>
        <source>Reports about the same trouble. Right shows each, Left folds them again</source>
        <translation>同じ問題の報告。→ で個別に表示、← でまとめる</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>報告日時</translation>
    </message>
    <message>
        <source>By</source>
        <translation>報告者</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a time, and a person</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact of the computer</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解決内容</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最後のエラー</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Seen before sent</source>
        <translation>送信前の確認</translation>
    </message>
    <message>
        <source>no: a script sent it</source>
        <translation>なし: スクリプトが送信</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) about this</source>
        <translation>
            <numerusform>この件の報告 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>J K move, T triaged, R resolve, W won&apos;t fix, A assign, # tag, U undo</source>
        <translation>J K 移動、T トリアージ済み、R 解決、W 対応しない、A 割り当て、# タグ、U 元に戻す</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>Its last turns, secrets masked, %1</source>
        <translation>最後のターン、機密情報は伏せ字、%1</translation>
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
        <source>Remove every filter but the time range</source>
        <translation>期間以外のフィルターをすべて解除</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Text in any field</source>
        <translation>全項目のテキスト</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>ほかのフィルター</translation>
    </message>
    <message>
        <source>Filter by a field of events</source>
        <translation>イベントの項目で絞り込む</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存したビュー</translation>
    </message>
    <message>
        <source>Saved views: %1</source>
        <translation>保存したビュー: %1</translation>
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
    <name>glasshouse::FindingWords</name>
    <message>
        <source>Tool error</source>
        <translation>ツールエラー</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>権限の拒否</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Abrupt end</source>
        <translation>突然の終了</translation>
    </message>
    <message>
        <source>API error</source>
        <translation>API エラー</translation>
    </message>
    <message>
        <source>Context overflow</source>
        <translation>コンテキスト超過</translation>
    </message>
    <message>
        <source>Secret leak</source>
        <translation>機密情報の漏えい</translation>
    </message>
    <message>
        <source>command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>wrong use</source>
        <translation>誤った使い方</translation>
    </message>
    <message>
        <source>other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>言葉で</translation>
    </message>
    <message>
        <source>compacted</source>
        <translation>圧縮</translation>
    </message>
    <message>
        <source>prompt too long</source>
        <translation>プロンプトが長すぎる</translation>
    </message>
    <message>
        <source>by a hook</source>
        <translation>フックによる</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>ルールによる</translation>
    </message>
    <message>
        <source>by the mode</source>
        <translation>モードによる</translation>
    </message>
    <message>
        <source>by the system</source>
        <translation>システムによる</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>type: kind of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>info</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>As reported: told from words, not from a mark of the record</source>
        <translation>本文からの判断: レコードの印ではなく文言から判定しました</translation>
    </message>
    <message>
        <source>Sub-agent %1</source>
        <translation>サブエージェント %1</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>%2 の %1 行目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>%1 の週</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Exit code 1 and more</source>
        <translation>終了コード 1 など</translation>
    </message>
    <message>
        <source>A title of some words</source>
        <translation>数語からなるタイトル</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>ターン</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検出事項</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最終</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>プロジェクト別</translation>
    </message>
    <message>
        <source>By user</source>
        <translation>ユーザー別</translation>
    </message>
    <message>
        <source>By tool</source>
        <translation>ツール別</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>週別</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>重大度別</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>エージェント別</translation>
    </message>
    <message>
        <source>By session</source>
        <translation>セッション別</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>日別</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>月別</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>種類別</translation>
    </message>
</context>
<context>
    <name>glasshouse::FindingsDock</name>
    <message>
        <source>Findings</source>
        <translation>検出事項</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>すべての種類</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>表示する検出事項</translation>
    </message>
    <message>
        <source>How severe at least</source>
        <translation>重大度の下限</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>すべての重大度</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告とエラー</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>エラーのみ</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>1 件ずつ</translation>
    </message>
    <message>
        <source>How findings are grouped</source>
        <translation>検出事項のグループ化</translation>
    </message>
    <message>
        <source>Findings by type and week</source>
        <translation>種類と週別の検出事項</translation>
    </message>
    <message>
        <source>Findings of each type by week</source>
        <translation>種類ごとの週別検出事項</translation>
    </message>
    <message>
        <source>Findings by group</source>
        <translation>グループ別の検出事項</translation>
    </message>
    <message>
        <source>Findings per week, equal-count steps</source>
        <translation>1 週間あたりの検出事項、等件数区分</translation>
    </message>
    <message>
        <source>Nothing of that was found.</source>
        <translation>該当するものは見つかりませんでした。</translation>
    </message>
    <message>
        <source>Show all types</source>
        <translation>すべての種類を表示</translation>
    </message>
    <message>
        <source>Nothing found yet: transcripts are being looked through.</source>
        <translation>まだ見つかっていません: トランスクリプトを調べています。</translation>
    </message>
    <message>
        <source>Nothing went wrong in this range and filter.</source>
        <translation>この期間とフィルターで問題は起きていません。</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>検出事項 %1 件</translation>
    </message>
    <message>
        <source>The latest %1 of %2 findings</source>
        <translation>検出事項 %2 件中、最新 %1 件</translation>
    </message>
    <message>
        <source>%1 transcripts still to be looked through</source>
        <translation>未確認のトランスクリプト %1 件</translation>
    </message>
    <message>
        <source>J and K move, Enter narrows to the group</source>
        <translation>J と K で移動、Enter でグループに絞り込み</translation>
    </message>
    <message>
        <source>J and K move, Enter opens the transcript at the finding</source>
        <translation>J と K で移動、Enter で検出箇所のトランスクリプトを開く</translation>
    </message>
    <message>
        <source>Open the transcript here</source>
        <translation>この箇所でトランスクリプトを開く</translation>
    </message>
    <message>
        <source>Only this type</source>
        <translation>この種類のみ</translation>
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
    <message>
        <source>%1 more</source>
        <comment>rows</comment>
        <translation>ほか %1 件</translation>
    </message>
</context>
<context>
    <name>glasshouse::HeatmapDock</name>
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
    <message>
        <source>Heatmap</source>
        <translation>ヒートマップ</translation>
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
    <name>glasshouse::LiveDock</name>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>How far back the lanes go</source>
        <translation>レーンの表示期間</translation>
    </message>
    <message>
        <source>%1&#x202f;min</source>
        <translation>%1&#x202f;分</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Let the lanes go on</source>
        <translation>レーンを動かす</translation>
    </message>
    <message>
        <source>Let the lanes stand still</source>
        <translation>レーンを止める</translation>
    </message>
    <message>
        <source>paused, %1 new</source>
        <translation>一時停止中、新着 %1 件</translation>
    </message>
    <message>
        <source>last %1&#x202f;min, %2 events/min</source>
        <translation>直近 %1&#x202f;分、%2 件/分</translation>
    </message>
</context>
<context>
    <name>glasshouse::LiveLanesChart</name>
    <message>
        <source>Live events</source>
        <translation>ライブイベント</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>モデル呼び出し</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>ID 管理</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>テレメトリー</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>−%1&#x202f;min</source>
        <comment>before now</comment>
        <translation>−%1 分</translation>
    </message>
    <message>
        <source>−%1&#x202f;s</source>
        <comment>before now</comment>
        <translation>−%1 秒</translation>
    </message>
    <message>
        <source>%1/min</source>
        <comment>events in the last minute</comment>
        <translation>%1/分</translation>
    </message>
    <message>
        <source>No events in the last %1&#x202f;min. They show here as they come.</source>
        <translation>直近 %1&#x202f;分間のイベントはありません。届き次第ここに表示します。</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Events here</source>
        <translation>ここのイベント</translation>
    </message>
    <message>
        <source>Paused, %1 events new</source>
        <translation>一時停止中、新着イベント %1 件</translation>
    </message>
    <message>
        <source>%1 events in the last minute</source>
        <translation>直近 1 分のイベント %1 件</translation>
    </message>
    <message>
        <source>%1: %2, %3 at %4</source>
        <comment>lane, action, actor, time</comment>
        <translation>%1: %2、%3、%4</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>名前なし</translation>
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
    <message>
        <source>As of %1. %2</source>
        <translation>%1 時点。%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>接続…</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>このビューを保存…</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>問題を報告…</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>次のパネル</translation>
    </message>
    <message>
        <source>Panel before</source>
        <translation>前のパネル</translation>
    </message>
    <message>
        <source>Go to a session, panel or command…</source>
        <translation>セッション、パネル、コマンドへ移動…</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackEditor</name>
    <message>
        <source>Mistakes</source>
        <translation>誤り</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Edit a report pack</source>
        <translation>レポートパックを編集</translation>
    </message>
    <message>
        <source>The pack&apos;s text</source>
        <translation>パックのテキスト</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>There is a file %1 already: choose another id.</source>
        <translation>ファイル %1 はすでに存在します。別の ID を選んでください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>This is not saved. Close again to leave it.</source>
        <translation>保存されていません。もう一度閉じると破棄します。</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackListModel</name>
    <message>
        <source>Pack</source>
        <translation>パック</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>誤り</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>利用可能</translation>
    </message>
    <message>
        <source>Not received</source>
        <comment>a pack&apos;s data</comment>
        <translation>未受信</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackPanelView</name>
    <message>
        <source>of the whole period: this filter does not apply here</source>
        <translation>期間全体: このフィルターはここでは適用されません</translation>
    </message>
    <message>
        <source>counted over the newest rows</source>
        <translation>最新の行から集計</translation>
    </message>
    <message numerus="yes">
        <source>%1 more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>ほか %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>この期間には何もありません。</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>日別</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>週別</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>月別</translation>
    </message>
    <message>
        <source>of %1: %2</source>
        <translation>%1 時点: %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackProblems</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>誤りの内容</translation>
    </message>
</context>
<context>
    <name>glasshouse::PacksDock</name>
    <message>
        <source>Report packs</source>
        <translation>レポートパック</translation>
    </message>
    <message>
        <source>Edit a copy…</source>
        <translation>コピーを編集…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>This file has mistakes.</source>
        <translation>このファイルには誤りがあります。</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>オフにする</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>An admin of a plan above the free one turns packs on and off.</source>
        <translation>パックのオン/オフは、無料より上のプランの管理者が切り替えます。</translation>
    </message>
    <message>
        <source>Offered: what it reports on is coming in.</source>
        <translation>利用可能: 対象のデータを受信しています。</translation>
    </message>
    <message>
        <source>What it reports on has not come in yet.</source>
        <translation>対象のデータはまだ届いていません。</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新規…</translation>
    </message>
    <message>
        <source>Write a pack of your own</source>
        <translation>独自のパックを作成</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>The report&apos;s panels</source>
        <translation>レポートのパネル</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF として保存…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV として保存…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Print a report</source>
        <translation>レポートを印刷</translation>
    </message>
    <message>
        <source>Which packs are on is of %1: %2</source>
        <translation>有効なパックの情報は %1 時点のものです: %2</translation>
    </message>
    <message>
        <source>Drawing page %1 of %2</source>
        <translation>%1 / %2 ページを描画中</translation>
    </message>
</context>
<context>
    <name>glasshouse::PaletteButton</name>
    <message>
        <source>Go to a session, panel or command</source>
        <translation>セッション、パネル、コマンドへ移動</translation>
    </message>
    <message>
        <source>Every session, panel, view and command by its name (%1)</source>
        <translation>すべてのセッション、パネル、ビュー、コマンドを名前で開く (%1)</translation>
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
    <message>
        <source>as of %1</source>
        <translation>%1 時点</translation>
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
    <name>glasshouse::PulseBar</name>
    <message>
        <source>checked %1</source>
        <comment>2 s ago</comment>
        <translation>%1に確認</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>The pulse could not be taken: %1</source>
        <translation>状態を確認できませんでした: %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::PulseSentence</name>
    <message>
        <source>Trouble</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>no events</source>
        <comment>in the last 5 min</comment>
        <translation>イベントなし</translation>
    </message>
    <message>
        <source>1 event/min</source>
        <translation>1 件/分</translation>
    </message>
    <message>
        <source>%1 events/min</source>
        <translation>%1 件/分</translation>
    </message>
    <message>
        <source>1 agent</source>
        <translation>エージェント 1 個</translation>
    </message>
    <message>
        <source>%1 agents</source>
        <translation>エージェント %1 個</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <comment>a share: 4.6 %</comment>
        <translation>エラー %1</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>エラーなし</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <comment>records in the queue</comment>
        <translation>待ち %1 件</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>the queue</comment>
        <translation>空</translation>
    </message>
    <message>
        <source>the one source heard</source>
        <translation>唯一のソースは受信中</translation>
    </message>
    <message>
        <source>%1 sources heard</source>
        <translation>%1 ソースを受信中</translation>
    </message>
    <message>
        <source>%1 of %2 sources silent for %3</source>
        <translation>%2 ソース中 %1 が %3 無音</translation>
    </message>
    <message>
        <source>%1 of %2 sources silent</source>
        <translation>%2 ソース中 %1 が無音</translation>
    </message>
    <message>
        <source>1 person in a day</source>
        <translation>1 日に 1 人</translation>
    </message>
    <message>
        <source>%1 people in a day</source>
        <translation>1 日に %1 人</translation>
    </message>
    <message>
        <source>1 record refused by the store</source>
        <translation>ストアが 1 件を拒否</translation>
    </message>
    <message>
        <source>%1 records refused by the store</source>
        <translation>ストアが %1 件を拒否</translation>
    </message>
    <message>
        <source>The store cannot be written</source>
        <translation>ストアに書き込めません</translation>
    </message>
    <message>
        <source>{rate} in the last {minutes} min, the last one %1 ago.</source>
        <comment>42 min</comment>
        <translation>直近 {minutes} 分で {rate}、最後は %1 前。</translation>
    </message>
    <message>
        <source>{rate} in the last {minutes} min.</source>
        <translation>直近 {minutes} 分で {rate}。</translation>
    </message>
    <message>
        <source>{agents} at work.</source>
        <translation>{agents} が稼働中。</translation>
    </message>
    <message>
        <source>{errors} in the last {minutes} min, mostly {worst}.</source>
        <translation>直近 {minutes} 分で {errors}、主に {worst}。</translation>
    </message>
    <message>
        <source>{errors} in the last {minutes} min.</source>
        <translation>直近 {minutes} 分で {errors}。</translation>
    </message>
    <message>
        <source>{rate} from {agents}, {errors} in the last {minutes} min, mostly {worst}.</source>
        <translation>{agents} から {rate}、直近 {minutes} 分で {errors}、主に {worst}。</translation>
    </message>
    <message>
        <source>{rate} from {agents}, {errors} in the last {minutes} min.</source>
        <translation>{agents} から {rate}、直近 {minutes} 分で {errors}。</translation>
    </message>
    <message>
        <source>{rate} from {agents}.</source>
        <translation>{agents} から {rate}。</translation>
    </message>
    <message>
        <source>{rate}, {errors} in the last {minutes} min, mostly {worst}.</source>
        <translation>{rate}、直近 {minutes} 分で {errors}、主に {worst}。</translation>
    </message>
    <message>
        <source>{rate}, {errors} in the last {minutes} min.</source>
        <translation>{rate}、直近 {minutes} 分で {errors}。</translation>
    </message>
    <message>
        <source>{rate}.</source>
        <translation>{rate}。</translation>
    </message>
    <message>
        <source>p95 is {p95}, {sources}, queue {queue}.</source>
        <translation>p95 は {p95}、{sources}、キューは {queue}。</translation>
    </message>
    <message>
        <source>p95 is {p95}, {sources}.</source>
        <translation>p95 は {p95}、{sources}。</translation>
    </message>
    <message>
        <source>p95 is {p95}, queue {queue}.</source>
        <translation>p95 は {p95}、キューは {queue}。</translation>
    </message>
    <message>
        <source>p95 is {p95}.</source>
        <translation>p95 は {p95}。</translation>
    </message>
    <message>
        <source>{sources}, queue {queue}.</source>
        <translation>{sources}、キューは {queue}。</translation>
    </message>
    <message>
        <source>{sources}.</source>
        <translation>{sources}。</translation>
    </message>
    <message>
        <source>Queue {queue}.</source>
        <translation>キューは {queue}。</translation>
    </message>
    <message>
        <source>{quarantine}, {users}.</source>
        <translation>{quarantine}、{users}。</translation>
    </message>
    <message>
        <source>{users}.</source>
        <translation>{users}。</translation>
    </message>
    <message>
        <source>{quarantine}.</source>
        <translation>{quarantine}。</translation>
    </message>
    <message>
        <source>{trouble}.</source>
        <translation>{trouble}。</translation>
    </message>
    <message>
        <source>nothing is happening.</source>
        <translation>何も起きていません。</translation>
    </message>
    <message>
        <source>{status}: %1</source>
        <comment>the pulse&apos;s sentence</comment>
        <translation>{status}: %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>ワークスペース</translation>
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
    <message>
        <source>%1 (%2)</source>
        <comment>a workspace, and its key</comment>
        <translation>%1 (%2)</translation>
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
    <message>
        <source>%1, %2 to %3</source>
        <comment>day, time to time</comment>
        <translation>%1 %2～%3</translation>
    </message>
    <message>
        <source>%1, %2 to %3, %4</source>
        <comment>day, time to day, time</comment>
        <translation>%1 %2～%3、%4</translation>
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
    <name>glasshouse::RefusalView</name>
    <message>
        <source>Nothing was refused.</source>
        <translation>拒否された記録はありません。</translation>
    </message>
    <message>
        <source>Refused records</source>
        <translation>拒否された記録</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>記録を表示</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>最新 %1 件</translation>
    </message>
    <message>
        <source>Masked. Showing the record is noted in the trail.</source>
        <translation>伏せ字です。表示は監査に記録されます。</translation>
    </message>
    <message>
        <source>It cannot be shown: %1</source>
        <translation>表示できません: %1</translation>
    </message>
    <message>
        <source>It is no longer among the newest.</source>
        <translation>最新の記録ではなくなりました。</translation>
    </message>
    <message>
        <source>As it came, unmasked</source>
        <translation>受信したまま（伏せ字なし）</translation>
    </message>
    <message>
        <source>Hide record</source>
        <translation>記録を隠す</translation>
    </message>
    <message>
        <source>None is kept: what is rejected at once is told to its sender with the reason.</source>
        <translation>保存されているものはありません。その場で拒否されたものは、理由とともに送信元に通知されます。</translation>
    </message>
</context>
<context>
    <name>glasshouse::RelatedList</name>
    <message>
        <source>Correlated events</source>
        <translation>関連イベント</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>ほか %1 件</translation>
    </message>
</context>
<context>
    <name>glasshouse::RemoveDialog</name>
    <message numerus="yes">
        <source>Delete %n report(s)</source>
        <translation>
            <numerusform>報告 %n 件を削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete reports</source>
        <translation>報告を削除</translation>
    </message>
    <message>
        <source>Delete for ever?</source>
        <translation>完全に削除しますか?</translation>
    </message>
    <message>
        <source>Message and session excerpt go. The activity keeps that they were there.</source>
        <translation>メッセージとセッションの抜粋は消えます。存在したことはアクティビティに残ります。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>glasshouse::ReplayView</name>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>As reported</source>
        <translation>報告時点</translation>
    </message>
    <message>
        <source>Whole session</source>
        <translation>セッション全体</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <translation>トランスクリプトを開く</translation>
    </message>
    <message>
        <source>Choose a report to read it</source>
        <translation>報告を選択すると内容が表示されます</translation>
    </message>
    <message>
        <source>Nothing of a session was sent with this report</source>
        <translation>この報告にはセッションの内容が含まれていません</translation>
    </message>
    <message>
        <source>This transcript has nothing to show</source>
        <translation>このトランスクリプトに表示する内容はありません</translation>
    </message>
</context>
<context>
    <name>glasshouse::ReportDialog</name>
    <message numerus="yes">
        <source>With the session&apos;s last %n turn(s)</source>
        <translation>
            <numerusform>セッションの最後の %n ターンを含める</numerusform>
        </translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>問題を報告</translation>
    </message>
    <message>
        <source>Report this turn</source>
        <translation>このターンを報告</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>何が問題でしたか</translation>
    </message>
    <message>
        <source>This, and nothing else, will be sent</source>
        <translation>送信されるのは次の内容だけです</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>送信される内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Send report</source>
        <translation>報告を送信</translation>
    </message>
    <message>
        <source>Reading the session…</source>
        <translation>セッションを読み取り中…</translation>
    </message>
    <message>
        <source>The session cannot be read: %1</source>
        <translation>セッションを読み取れません: %1</translation>
    </message>
    <message>
        <source>The message is too long</source>
        <translation>メッセージが長すぎます</translation>
    </message>
    <message>
        <source>Say what went wrong; then it can be sent</source>
        <translation>問題の内容を書くと送信できます</translation>
    </message>
    <message>
        <source>Long texts of the session were cut</source>
        <translation>セッションの長いテキストは省略されました</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>It could not be sent: %1</source>
        <translation>送信できませんでした: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>It waits on this computer and is tried again. %1</source>
        <translation>このコンピューターで待機し、再試行されます。%1</translation>
    </message>
</context>
<context>
    <name>glasshouse::ResultChart</name>
    <message>
        <source>Chart of the result</source>
        <translation>結果のグラフ</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>数値 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 点</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
</context>
<context>
    <name>glasshouse::RowList</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>glasshouse::RuleDialog</name>
    <message>
        <source>New rule</source>
        <translation>新規ルール</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>ルールを編集</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Keep this rule</source>
        <translation>ルールを追加</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>ルールを保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Figure in its answer</source>
        <translation>結果の指標</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Of several figures</source>
        <translation>複数あるとき</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>米ドル</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>ミリ秒</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Use the filter</source>
        <translation>フィルターを使用</translation>
    </message>
    <message>
        <source>Only what the window shows now</source>
        <translation>今の表示内容のみ</translation>
    </message>
    <message>
        <source>The question&apos;s own fields, JSON</source>
        <translation>クエリ固有の項目 (JSON)</translation>
    </message>
    <message>
        <source>Fires when it is</source>
        <translation>発生条件</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>以上</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>以下</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Levels, shares of the limit</source>
        <translation>段階 (しきい値比)</translation>
    </message>
    <message>
        <source>Over when beyond this share</source>
        <translation>解除する割合</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>対象期間</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>the week</source>
        <translation>当週</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>当月</translation>
    </message>
    <message>
        <source>the last minutes</source>
        <translation>直近の数分</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Once it has held for</source>
        <translation>継続時間</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>通知休止の開始</translation>
    </message>
    <message>
        <source>Quiet to</source>
        <translation>通知休止の終了</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>通知先</translation>
    </message>
    <message>
        <source>It is shown here. There are no channels yet.</source>
        <translation>ここに表示されます。チャネルはまだありません。</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>過去</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>先月</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Test against the past</source>
        <translation>過去のデータでテスト</translation>
    </message>
    <message>
        <source>What the rule would have seen shows here.</source>
        <translation>ルールが検知したはずの内容がここに表示されます。</translation>
    </message>
    <message>
        <source>Nothing is known of that time.</source>
        <translation>この期間の記録はありません。</translation>
    </message>
    <message>
        <source>It would not have fired.</source>
        <translation>発生しなかったはずです。</translation>
    </message>
    <message numerus="yes">
        <source>It would have fired %n time(s).</source>
        <translation>
            <numerusform>%n 回発生したはずです。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 at the level of %3</source>
        <comment>when, the value, a share</comment>
        <translation>%1: %2 (段階 %3)</translation>
    </message>
    <message>
        <source>, told later: quiet hours</source>
        <translation>、後で通知: 通知休止中</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>それ以前に %n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>Also when it is over</source>
        <translation>終息したときも</translation>
    </message>
    <message>
        <source>How it is measured</source>
        <translation>測定方法</translation>
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
    <name>glasshouse::SecretStore</name>
    <message>
        <source>The keychain has no token for %1. Enter it.</source>
        <translation>キーリングに %1 のトークンがありません。入力してください。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again, or enter the token for this time.</source>
        <translation>キーリングがロックされています。ロックを解除して再試行するか、今回だけトークンを入力してください。</translation>
    </message>
    <message>
        <source>The keychain was not allowed to give the token. Allow it and try again, or enter the token for this time.</source>
        <translation>キーリングからのトークンの取得が許可されませんでした。許可して再試行するか、今回だけトークンを入力してください。</translation>
    </message>
    <message>
        <source>This computer has no keychain (GNOME Keyring or KWallet) running, so no token is kept. Enter it for this time.</source>
        <translation>このコンピューターではキーリング (GNOME Keyring または KWallet) が動作していないため、トークンは保存されません。今回分を入力してください。</translation>
    </message>
    <message>
        <source>The keychain has not answered. Is it waiting for its password? Try again, or enter the token for this time.</source>
        <translation>キーリングが応答しません。パスワードの入力待ちではありませんか? 再試行するか、今回だけトークンを入力してください。</translation>
    </message>
    <message>
        <source>The keychain failed (%1). Enter the token for this time.</source>
        <translation>キーリングでエラーが発生しました (%1)。今回分のトークンを入力してください。</translation>
    </message>
</context>
<context>
    <name>glasshouse::Section</name>
    <message>
        <source>%1, folded</source>
        <translation>%1、折りたたみ</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1、展開</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionDelegate</name>
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
    <message>
        <source>Nothing was noticed in it</source>
        <translation>検出事項はありません</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>検出事項 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the gravest is an error</source>
        <translation>%1、最も重大なものはエラー</translation>
    </message>
    <message>
        <source>%1, the gravest is a warning</source>
        <translation>%1、最も重大なものは警告</translation>
    </message>
    <message>
        <source>%1, none of them grave</source>
        <translation>%1、重大なものはなし</translation>
    </message>
    <message>
        <source>Untitled session %1</source>
        <translation>無題のセッション %1</translation>
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
    <message>
        <source>Findings</source>
        <translation>検出事項</translation>
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
    <name>glasshouse::SourceDetail</name>
    <message>
        <source>Activity of this source</source>
        <translation>このソースのアクティビティ</translation>
    </message>
</context>
<context>
    <name>glasshouse::SourceWords</name>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>テレメトリー</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>リモート</translation>
    </message>
    <message>
        <source>nothing since %1</source>
        <translation>%1 以降なし</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a count and its share</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a time, and how long ago</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>初回受信</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終受信</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>通常の間隔</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>まだ不明</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>隔離</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>files, and their size</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>may be swept now</source>
        <translation>まもなく削除</translation>
    </message>
    <message>
        <source>swept within a day</source>
        <translation>1 日以内に削除</translation>
    </message>
    <message numerus="yes">
        <source>swept in %n day(s)</source>
        <translation>
            <numerusform>%n 日後に削除</numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保管済み</translation>
    </message>
    <message>
        <source>A copy of what it holds now is in the archive</source>
        <translation>現在の内容のコピーを保管済み</translation>
    </message>
    <message>
        <source>No copy of what it holds now</source>
        <translation>現在の内容のコピーなし</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>トランスクリプト</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最終使用</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>クリーンアップ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>J and K move, Enter shows its activity, F filters, X excludes</source>
        <translation>J と K で移動、Enter でアクティビティ、F で絞り込み、X で除外</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>%2 行中 %1 行目</translation>
    </message>
</context>
<context>
    <name>glasshouse::SourcesDock</name>
    <message>
        <source>Sources</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>%1, %2 silent</source>
        <translation>%1、無音 %2</translation>
    </message>
    <message>
        <source>No records have come from anywhere yet.</source>
        <translation>まだどこからも記録が届いていません。</translation>
    </message>
    <message>
        <source>Point an agent here</source>
        <translation>エージェントをここへ接続</translation>
    </message>
    <message>
        <source>Activity of this source</source>
        <translation>このソースのアクティビティ</translation>
    </message>
    <message>
        <source>Filter to this source</source>
        <translation>このソースで絞り込む</translation>
    </message>
    <message>
        <source>Exclude this source</source>
        <translation>このソースを除外</translation>
    </message>
    <message>
        <source>%1 accepted, %2 refused</source>
        <translation>受理 %1、拒否 %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlChartView</name>
    <message>
        <source>Along:</source>
        <translation>軸:</translation>
    </message>
    <message>
        <source>Column along which the points stand</source>
        <translation>点を並べる軸にする列</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Columns that are drawn</source>
        <translation>描画する列</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折れ線</translation>
    </message>
    <message>
        <source>There are no rows to draw.</source>
        <translation>描画する行はありません。</translation>
    </message>
    <message>
        <source>A chart needs a column of figures beside the one that names the rows.</source>
        <translation>グラフには、行の名前の列のほかに数値の列が必要です。</translation>
    </message>
    <message>
        <source>%1 of %2 rows are drawn</source>
        <translation>%2 行中 %1 行を描画</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlCompletionList</name>
    <message>
        <source>Completions</source>
        <translation>入力候補</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlDock</name>
    <message>
        <source>Running for %1</source>
        <translation>実行中 %1</translation>
    </message>
    <message>
        <source>Nothing has been run yet.</source>
        <translation>まだ何も実行していません。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止しました</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows in %2</source>
        <translation>
            <numerusform>%1 行、%2</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more: these are the first</source>
        <translation>続きあり: これは先頭部分です</translation>
    </message>
    <message>
        <source>The statement is right and finds no rows.</source>
        <translation>文は正しく、該当する行はありません。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>%1 行目、%2 列目</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Write a statement to see how it would be worked out.</source>
        <translation>文を書くと、どのように実行されるかを表示します。</translation>
    </message>
    <message>
        <source>There is nothing to work out.</source>
        <translation>実行するものはありません。</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>結果を書き出す</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows written to %2</source>
        <translation>
            <numerusform>%1 行を %2 に書き込みました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>Enter shows a cell whole, S sorts, Ctrl+C copies</source>
        <translation>Enter でセル全体を表示、S で並べ替え、Ctrl+C でコピー</translation>
    </message>
    <message>
        <source>The arrow keys go from point to point</source>
        <translation>矢印キーで点から点へ移動</translation>
    </message>
    <message>
        <source>Ctrl+C copies the plan</source>
        <translation>Ctrl+C でプランをコピー</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Enter)</source>
        <translation>文を実行 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the statement (Esc)</source>
        <translation>文の実行を停止 (Esc)</translation>
    </message>
    <message>
        <source>At most:</source>
        <translation>最大:</translation>
    </message>
    <message>
        <source>Most rows of an answer</source>
        <translation>結果の最大行数</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSV で書き出す…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>JSON で書き出す…</translation>
    </message>
    <message>
        <source>The rows as they stand, with exact values. In CSV a text that a spreadsheet would run as a formula gets an apostrophe in front.</source>
        <translation>表示どおりの行を正確な値で書き出します。CSV では、表計算ソフトが数式として実行するテキストの先頭にアポストロフィを付けます。</translation>
    </message>
    <message>
        <source>Close the cell</source>
        <translation>セルを閉じる</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>The whole cell</source>
        <translation>セル全体</translation>
    </message>
    <message>
        <source>Put in an example</source>
        <translation>例を入れる</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlEditor</name>
    <message>
        <source>SQL statement</source>
        <translation>SQL 文</translation>
    </message>
    <message>
        <source>Type a statement over the tables. Ctrl+Space completes, Ctrl+Enter runs.</source>
        <translation>テーブルに対する文を入力してください。Ctrl+Space で補完、Ctrl+Enter で実行します。</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlHistoryView</name>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>History of statements</source>
        <translation>文の履歴</translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>履歴をクリア</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>What you run stands here.</source>
        <translation>実行した文がここに表示されます。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>エディターに戻す</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlPlanView</name>
    <message>
        <source>Plan of the statement</source>
        <translation>文の実行プラン</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlResultView</name>
    <message>
        <source>Rows of the result</source>
        <translation>結果の行</translation>
    </message>
    <message>
        <source>%1 × %2 selected</source>
        <comment>rows × columns</comment>
        <translation>%1 × %2 を選択中</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>合計 %1</translation>
    </message>
    <message>
        <source>Show whole</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy rows with heads</source>
        <translation>見出し付きで行をコピー</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>すべてコピー</translation>
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
    <message>
        <source>Cut off since %1</source>
        <translation>%1 から切断中</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s), %2</source>
        <translation>
            <numerusform>イベント %1 件、%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::SweepSection</name>
    <message>
        <source>Check all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <translation>コピーを保管</translation>
    </message>
    <message>
        <source>Keep copies of every transcript</source>
        <translation>すべてのトランスクリプトのコピーを保管</translation>
    </message>
    <message>
        <source>Transcripts about to be swept</source>
        <translation>まもなく削除されるトランスクリプト</translation>
    </message>
    <message>
        <source>About to be swept</source>
        <translation>まもなく削除</translation>
    </message>
    <message>
        <source>Copies stay when the agent deletes the transcript</source>
        <translation>エージェントがトランスクリプトを削除してもコピーは残ります</translation>
    </message>
    <message numerus="yes">
        <source>Nothing: no transcript has rested for nearly %n day(s).</source>
        <translation>
            <numerusform>ありません: %n 日近く使われていないトランスクリプトはありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 kept; the agent deletes what has rested for %n day(s)</source>
        <translation>
            <numerusform>%1、%2、保管 %3。エージェントは %n 日使われないトランスクリプトを削除します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>トランスクリプト %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No copies yet</source>
        <translation>コピーはまだありません</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>copies, and their size</comment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies)</source>
        <translation>
            <numerusform>コピー %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>コピー中…</translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies) kept</source>
        <translation>
            <numerusform>コピー %n 件を保管</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, then: %2</source>
        <translation>%1、その後: %2</translation>
    </message>
    <message>
        <source>Check none</source>
        <translation>選択を解除</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n cop(ies)</source>
        <translation>
            <numerusform>コピー %n 件を保管</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::TableView</name>
    <message>
        <source>Copy row as CSV</source>
        <translation>行を CSV としてコピー</translation>
    </message>
    <message>
        <source>Copy row as JSON</source>
        <translation>行を JSON としてコピー</translation>
    </message>
    <message>
        <source>Copy all rows as CSV</source>
        <translation>全行を CSV としてコピー</translation>
    </message>
    <message>
        <source>Copy all rows as JSON</source>
        <translation>全行を JSON としてコピー</translation>
    </message>
</context>
<context>
    <name>glasshouse::TelemetryWords</name>
    <message>
        <source>Within 5 % of exact</source>
        <translation>誤差 5 % 以内</translation>
    </message>
    <message>
        <source>No durations are kept for this</source>
        <translation>所要時間は保存されていません</translation>
    </message>
    <message>
        <source>%1 of %2 events failed</source>
        <translation>イベント %2 件中 %1 件が失敗</translation>
    </message>
    <message>
        <source>%1 input, %2 output, %3 cache read, %4 cache write</source>
        <translation>入力 %1、出力 %2、キャッシュ読み取り %3、キャッシュ書き込み %4</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>イベント %1 件</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失敗 %1 件</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 トークン</translation>
    </message>
</context>
<context>
    <name>glasshouse::TokenDialog</name>
    <message>
        <source>Keep it in the system&apos;s keychain</source>
        <translation>システムのキーリングに保存する</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Token for %1</source>
        <translation>%1 のトークン</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>glasshouse::TopRow</name>
    <message>
        <source>Connection: %1</source>
        <translation>接続: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>アラート %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts that hold and that nobody has acknowledged</source>
        <translation>継続中で、まだ誰も確認していないアラート</translation>
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
    <message>
        <source>Report this turn…</source>
        <translation>このターンを報告…</translation>
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
    <name>glasshouse::TriageBar</name>
    <message>
        <source>Triaged</source>
        <translation>トリアージ済み</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>解決…</translation>
    </message>
    <message>
        <source>Won&apos;t fix…</source>
        <translation>対応しない…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>割り当て…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>タグ…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a step, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>対応した内容</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>空でもかまいません</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>対応しない理由</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>割り当て先</translation>
    </message>
    <message>
        <source>a person; empty: nobody</source>
        <translation>担当者。空: なし</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>words, with a comma between; -word takes one away</source>
        <translation>コンマ区切りの語。-語 で 1 つ外す</translation>
    </message>
</context>
<context>
    <name>glasshouse::ValuePicker</name>
    <message>
        <source>Search %1</source>
        <translation>%1 を検索</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 を選択</translation>
    </message>
    <message>
        <source>is</source>
        <translation>である</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>でない</translation>
    </message>
    <message>
        <source>Whether the values are wanted</source>
        <translation>値を含めるかどうか</translation>
    </message>
</context>
<context>
    <name>glasshouse::ViewMessageDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>glasshouse::ViewNameDialog</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>ビューの名前</translation>
    </message>
</context>
<context>
    <name>glasshouse::ViewsMenu</name>
    <message>
        <source>Saved views</source>
        <translation>保存したビュー</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>このビューを保存…</translation>
    </message>
    <message>
        <source>Save over “%1”</source>
        <translation>「%1」に上書き保存</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>「%1」の名前を変更…</translation>
    </message>
    <message>
        <source>Delete “%1”…</source>
        <translation>「%1」を削除…</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <comment>a view and who shares it</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>ファイルに書き出す…</translation>
    </message>
    <message>
        <source>Open a view file…</source>
        <translation>ビューファイルを開く…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>このビューを保存</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>ビューを保存</translation>
    </message>
    <message>
        <source>The view was not saved</source>
        <translation>ビューは保存されませんでした</translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation>このビューの名前を変更</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>What the window shows stays as it is.</source>
        <translation>ウィンドウの表示はそのまま変わりません。</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>ビューを削除</translation>
    </message>
    <message>
        <source>The view was not deleted</source>
        <translation>ビューは削除されませんでした</translation>
    </message>
    <message>
        <source>View</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation>このビューを書き出す</translation>
    </message>
    <message>
        <source>Views (*.glasshouse-view.json)</source>
        <translation>ビュー (*.glasshouse-view.json)</translation>
    </message>
    <message>
        <source>The view was not exported</source>
        <translation>ビューは書き出されませんでした</translation>
    </message>
    <message>
        <source>Open a view file</source>
        <translation>ビューファイルを開く</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>This is no view that can be shown</source>
        <translation>表示できるビューではありません</translation>
    </message>
    <message>
        <source>Share “%1” with everybody</source>
        <translation>「%1」を全員と共有</translation>
    </message>
    <message>
        <source>The view was not shared</source>
        <translation>ビューは共有されませんでした</translation>
    </message>
</context>
<context>
    <name>glasshouse::WaitingStrip</name>
    <message>
        <source>Send now</source>
        <translation>今すぐ送信</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Discard “%1”</source>
        <translation>「%1」を破棄</translation>
    </message>
    <message numerus="yes">
        <source>Discard all %n</source>
        <translation>
            <numerusform>%n 件すべてを破棄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) being sent…</source>
        <translation>
            <numerusform>報告 %n 件を送信中…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) refused</source>
        <translation>
            <numerusform>報告 %n 件が拒否されました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) waiting, next try in %1</source>
        <translation>
            <numerusform>報告 %n 件が待機中、次の試行は %1 後</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now, whatever the next try is</source>
        <translation>次回の予定に関係なく今すぐ試す</translation>
    </message>
    <message>
        <source>Choose a report that is not to be sent any more</source>
        <translation>送信を取りやめる報告を選ぶ</translation>
    </message>
</context>
<context>
    <name>glasshouse::WaterfallChart</name>
    <message>
        <source>unnamed</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>スパン %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>%1, begins at %2, takes %3, %4</source>
        <translation>%1、開始 %2、所要 %3、%4</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>所要</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>%1 more spans</source>
        <translation>ほか %1 スパン</translation>
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
    <message>
        <source>Heatmap</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Credentials and endpoints</source>
        <translation>認証情報とエンドポイント</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>エクスプローラー</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検出事項</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>フィードバック</translation>
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
<context>
    <name>packs</name>
    <message>
        <source>App operator</source>
        <translation>アプリ運用</translation>
    </message>
    <message>
        <source>Requests, errors and latency of what your own programs report</source>
        <translation>自社プログラムが報告するリクエスト、エラー、レイテンシ</translation>
    </message>
    <message>
        <source>System health</source>
        <translation>システムの状態</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Request volume</source>
        <translation>リクエスト量</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>エラー率</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>Requests by weekday and hour</source>
        <translation>曜日と時間帯別のリクエスト</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>What was done, and how long it took</source>
        <translation>実行した内容と所要時間</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Audit &amp; compliance</source>
        <translation>監査とコンプライアンス</translation>
    </message>
    <message>
        <source>Who administered, logged in, invited, and made or revoked tokens</source>
        <translation>管理操作、ログイン、招待、トークンの作成や失効を行った人</translation>
    </message>
    <message>
        <source>Admin actions</source>
        <translation>管理操作</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>結果別</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>Tokens made and revoked</source>
        <translation>トークンの作成と失効</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>誰が何をしたか</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>Sessions, cost, tokens, tools and errors of Claude Code</source>
        <translation>Claude Code のセッション、コスト、トークン、ツール、エラー</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>ひと目で</translation>
    </message>
    <message>
        <source>Cost by model</source>
        <translation>モデル別のコスト</translation>
    </message>
    <message>
        <source>Cost by user and model</source>
        <translation>ユーザーとモデル別のコスト</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>種類別</translation>
    </message>
    <message>
        <source>Top tools</source>
        <translation>上位のツール</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Failed tool calls and errors of the API</source>
        <translation>失敗したツール呼び出しと API のエラー</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>やり取り</translation>
    </message>
    <message>
        <source>What sessions did when</source>
        <translation>セッションがいつ何をしたか</translation>
    </message>
    <message>
        <source>DevOps webhooks</source>
        <translation>DevOps Webhook</translation>
    </message>
    <message>
        <source>Deployments, pull requests, builds, releases and work items from GitHub and Azure DevOps</source>
        <translation>GitHub と Azure DevOps のデプロイ、プルリクエスト、ビルド、リリース、作業項目</translation>
    </message>
    <message>
        <source>Failure rate</source>
        <translation>失敗率</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Those that ended, by outcome</source>
        <translation>終了したもの、結果別</translation>
    </message>
    <message>
        <source>Pull requests per repository</source>
        <translation>リポジトリ別のプルリクエスト</translation>
    </message>
    <message>
        <source>Opened, updated and closed</source>
        <translation>オープン、更新、クローズ</translation>
    </message>
    <message>
        <source>Build failure rate</source>
        <translation>ビルド失敗率</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>ビルド</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>リポジトリ</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>ビルド</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行数</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>リリース</translation>
    </message>
    <message>
        <source>Work items by what happened to them</source>
        <translation>変化別の作業項目</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>LLM cost</source>
        <translation>LLM コスト</translation>
    </message>
    <message>
        <source>What calls of language models cost: agents, and anything that sends gen_ai telemetry</source>
        <translation>言語モデルの呼び出しのコスト: エージェントと、gen_ai テレメトリを送るすべてのもの</translation>
    </message>
    <message>
        <source>Cost by user</source>
        <translation>ユーザー別のコスト</translation>
    </message>
    <message>
        <source>Cost by feature</source>
        <translation>機能別のコスト</translation>
    </message>
    <message>
        <source>Attribute feature, app.feature or gen_ai.feature of a call</source>
        <translation>呼び出しの属性 feature、app.feature、gen_ai.feature</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>機能</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Prompt to completion</source>
        <translation>プロンプト対応答</translation>
    </message>
    <message>
        <source>Tokens read for each that is written</source>
        <translation>書き込み 1 あたりの読み取りトークン</translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation>キャッシュヒット率</translation>
    </message>
    <message>
        <source>Cost by source</source>
        <translation>ソース別のコスト</translation>
    </message>
    <message>
        <source>Dearest calls</source>
        <translation>高額な呼び出し</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
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
        <source>Class</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Last rotated</source>
        <translation>最終ローテーション</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>ローテーション数</translation>
    </message>
    <message>
        <source>Tokens issued</source>
        <translation>発行トークン</translation>
    </message>
    <message>
        <source>Tokens refused</source>
        <translation>拒否トークン</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実施者</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検出事項</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最終</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>モデル呼び出し</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>キャッシュ読み取り</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>キャッシュ書き込み</translation>
    </message>
    <message>
        <source>Prompt / completion</source>
        <translation>プロンプト / 応答</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>キャッシュヒット</translation>
    </message>
    <message>
        <source>Unpriced tokens</source>
        <translation>価格なしトークン</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
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
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>デプロイ</translation>
    </message>
</context>
</TS>
