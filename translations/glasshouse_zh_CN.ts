<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CertificateFacts</name>
    <message>
        <source>It is for %1, not for %2.</source>
        <translation>它适用于 %1，不适用于 %2。</translation>
    </message>
    <message>
        <source>nobody by name</source>
        <translation>未指名的对象</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>它已过期。</translation>
    </message>
    <message>
        <source>It is not valid yet. Is the clock of this computer right?</source>
        <translation>它尚未生效。此电脑的时钟准确吗？</translation>
    </message>
    <message>
        <source>It is signed by itself: nobody else says whose it is.</source>
        <translation>它是自签名的：没有其他人证明它属于谁。</translation>
    </message>
    <message>
        <source>It is signed by an authority that this computer does not know.</source>
        <translation>它由此电脑不认识的机构签发。</translation>
    </message>
    <message>
        <source>It has been revoked.</source>
        <translation>它已被吊销。</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>服务器没有出示证书。</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Task from the main agent</source>
        <translation>来自主智能体的任务</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Sub-agent</source>
        <translation>子智能体</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>turn %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>Thinking, %1</source>
        <translation>思考，%1</translation>
    </message>
    <message>
        <source>Thinking, not recorded</source>
        <translation>思考，未记录</translation>
    </message>
    <message>
        <source>API error</source>
        <translation>API 错误</translation>
    </message>
    <message>
        <source>API error: %1</source>
        <translation>API 错误：%1</translation>
    </message>
    <message>
        <source>Compacted by hand</source>
        <translation>手动压缩</translation>
    </message>
    <message>
        <source>Compacted automatically</source>
        <translation>自动压缩</translation>
    </message>
    <message>
        <source>%1, %2 tokens before</source>
        <translation>%1，压缩前 %2 令牌</translation>
    </message>
    <message>
        <source>%1 at byte %2 cannot be read: %3</source>
        <translation>字节 %2 处的 %1 无法读取：%3</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>已禁止</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>1 more line, %1</source>
        <translation>还有 1 行，%1</translation>
    </message>
    <message>
        <source>%1 more lines, %2</source>
        <translation>还有 %1 行，%2</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Measured by the agent</source>
        <translation>由智能体测得</translation>
    </message>
    <message>
        <source>From the call to its result, waiting for approval included</source>
        <translation>从调用到返回结果，包括等待批准的时间</translation>
    </message>
    <message>
        <source>Open sub-agent</source>
        <translation>打开子智能体</translation>
    </message>
    <message>
        <source>turn %1, rewound: a later prompt took its place</source>
        <translation>第 %1 轮，已回退：后来的提示取代了它</translation>
    </message>
    <message>
        <source>rewound: a later prompt took its place</source>
        <translation>已回退：后来的提示取代了它</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被否决</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>over %1 related events</source>
        <translation>超过 %1 个相关事件</translation>
    </message>
    <message>
        <source>1 related event</source>
        <translation>1 个相关事件</translation>
    </message>
    <message>
        <source>%1 related events</source>
        <translation>%1 个相关事件</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>&quot;•••••••• masked&quot;</source>
        <translation>&quot;•••••••• 已遮盖&quot;</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
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
        <translation>智能体</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>遥测</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被否决</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>plugin</source>
        <translation>插件</translation>
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
        <translation>毫秒</translation>
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
        <translation>小时</translation>
    </message>
    <message>
        <source>d</source>
        <translation>天</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
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
        <translation>无定价</translation>
    </message>
    <message>
        <source>%1 unpriced tokens</source>
        <translation>%1 无定价令牌</translation>
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
        <translation>个百分点</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/分钟</translation>
    </message>
    <message>
        <source>new</source>
        <comment>nothing in the period before</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
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
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Glasshouse, %1</source>
        <translation>Glasshouse，%1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>非 %1</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>The pages cannot be written.</source>
        <translation>无法写入页面。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1（续）</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>vs before</source>
        <translation>较之前</translation>
    </message>
</context>
<context>
    <name>RemoteAddress</name>
    <message>
        <source>Enter the address, for example https://glasshouse.example.com.</source>
        <translation>请输入地址，例如 https://glasshouse.example.com。</translation>
    </message>
    <message>
        <source>This is no address. It looks like https://glasshouse.example.com or host:4318.</source>
        <translation>这不是地址。地址形如 https://glasshouse.example.com 或 host:4318。</translation>
    </message>
    <message>
        <source>The address begins with https:// or http://.</source>
        <translation>地址以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>Leave name and password out of the address: the token goes into its own field.</source>
        <translation>地址中不要包含用户名和密码：令牌应填入单独的字段。</translation>
    </message>
    <message>
        <source>Leave out what follows “?” or “#” in the address.</source>
        <translation>请去掉地址中“?”或“#”之后的内容。</translation>
    </message>
</context>
<context>
    <name>RemoteBackend</name>
    <message>
        <source>Not connected yet.</source>
        <translation>尚未连接。</translation>
    </message>
    <message>
        <source>%1 is not encrypted: whoever is on the way could read the token and all that it shows. Use https://, or allow it for this connection.</source>
        <translation>%1 未加密：传输途中的任何人都可能读取令牌及其能显示的一切。请使用 https://，或为此连接允许不加密。</translation>
    </message>
</context>
<context>
    <name>RemoteTrouble</name>
    <message>
        <source>%1 does not accept the token: it is wrong, has expired or was revoked. Enter another one under Connections.</source>
        <translation>%1 不接受该令牌：令牌有误、已过期或已被吊销。请在“连接”中输入另一个令牌。</translation>
    </message>
    <message>
        <source>The token may not see this%1. Reading needs a token of the role viewer or admin.</source>
        <translation>该令牌无权查看此内容%1。读取需要 viewer 或 admin 角色的令牌。</translation>
    </message>
    <message>
        <source>The Glasshouse at %1 does not go by this name. Have it started with --allow-host %2.</source>
        <translation>%1 处的 Glasshouse 不使用此名称。请让人以 --allow-host %2 启动它。</translation>
    </message>
    <message>
        <source>%1 has had too many requests%2. It is asked again in %3&#x202f;s.</source>
        <translation>%1 收到的请求过多%2。%3&#x202f;秒后会再次查询。</translation>
    </message>
    <message>
        <source>%1 cannot answer now%2. It is asked again by itself.</source>
        <translation>%1 目前无法回答%2。会自动再次查询。</translation>
    </message>
    <message>
        <source>There is no host called %1. Check the address, and whether this computer is on the network.</source>
        <translation>没有名为 %1 的主机。请检查地址，以及此电脑是否已联网。</translation>
    </message>
    <message>
        <source>Nothing listens at %1. Is Glasshouse running there, and is the port right?</source>
        <translation>%1 处没有程序在监听。Glasshouse 是否在那里运行，端口是否正确？</translation>
    </message>
    <message>
        <source>The connection to %1 was cut.</source>
        <translation>与 %1 的连接已断开。</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made (%2). It needs TLS 1.2 or newer; a server without TLS has an address that begins with http://.</source>
        <translation>无法与 %1 建立加密连接（%2）。需要 TLS 1.2 或更高版本；没有 TLS 的服务器，其地址以 http:// 开头。</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Is this computer on the network?</source>
        <translation>无法连接到 %1（%2）。此电脑已联网吗？</translation>
    </message>
    <message>
        <source>%1 has not answered for %2&#x202f;s. The network may be down, or a firewall in the way.</source>
        <translation>%1 已有 %2&#x202f;秒没有响应。可能是网络中断，或被防火墙阻挡。</translation>
    </message>
    <message>
        <source>A server without TLS has an address that begins with http://.</source>
        <translation>没有 TLS 的服务器，其地址以 http:// 开头。</translation>
    </message>
    <message>
        <source>The connection to %1 was cut before anything was said. If that goes on, what listens there may be no Glasshouse.</source>
        <translation>与 %1 的连接在传输任何内容之前就断开了。如果一直如此，在那里监听的可能不是 Glasshouse。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted. %2 Look at it under Connections. SHA-256: %3</source>
        <translation>%1 的证书不受信任。%2 请在“连接”中查看。SHA-256：%3</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the one that you trusted: somebody may be in between. %2 Look at it under Connections. SHA-256: %3</source>
        <translation>%1 的证书不是您曾信任的那一份：可能有人介入其中。%2 请在“连接”中查看。SHA-256：%3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What answers at %1 is no Glasshouse, or one that is too old for this console. Check the address.</source>
        <translation>在 %1 响应的不是 Glasshouse，或者其版本对此控制台来说太旧。请检查地址。</translation>
    </message>
    <message>
        <source>The answer is larger than %1 MiB. Ask for less: a shorter range, or a filter.</source>
        <translation>结果大于 %1 MiB。请缩小查询：缩短时间范围，或使用筛选。</translation>
    </message>
    <message>
        <source>%1 sends to another address (%2), where the token is not taken by itself. Enter that address if it is the right one.</source>
        <translation>%1 指向另一个地址（%2），令牌不会自动发送到那里。如果该地址正确，请输入该地址。</translation>
    </message>
    <message>
        <source>This console and the Glasshouse it asks do not understand each other (%1): one of them is older. Update it.</source>
        <translation>此控制台与所查询的 Glasshouse 互不兼容（%1）：其中一个版本较旧。请更新它。</translation>
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
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Hour of day</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>hour of day</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>event type</source>
        <translation>事件类型</translation>
    </message>
</context>
<context>
    <name>TelemetryMeasure</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
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
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>glasshouse::AboutDialog</name>
    <message>
        <source>About Glasshouse</source>
        <translation>关于 Glasshouse</translation>
    </message>
    <message>
        <source>Glasshouse %1</source>
        <translation>Glasshouse %1</translation>
    </message>
    <message>
        <source>What AI agents did, what it cost and where they failed.</source>
        <translation>AI 智能体做了什么、花了多少费用、在哪里出了错。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>基于 GNU 通用公共许可证第 3 版或更高版本的自由软件。</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>glasshouse::AcknowledgeDialog</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message numerus="yes">
        <source>Acknowledge %n alert(s)</source>
        <translation>
            <numerusform>确认 %n 个告警</numerusform>
        </translation>
    </message>
    <message>
        <source>Note, for the others</source>
        <translation>给其他人的备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>glasshouse::ActivityDelegate</name>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被否决</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
</context>
<context>
    <name>glasshouse::ActivityDock</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>filter to value</source>
        <translation>按值筛选</translation>
    </message>
    <message>
        <source>exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>%1+ new</source>
        <comment>more than so many rows</comment>
        <translation>%1+ 条新事件</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>rows</comment>
        <translation>%1 条新事件</translation>
    </message>
    <message>
        <source>Show the newest events</source>
        <translation>显示最新事件</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>so many events</comment>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>No events in this range.</source>
        <translation>此时间段内没有事件。</translation>
    </message>
    <message>
        <source>No events match the filter.</source>
        <translation>没有符合筛选条件的事件。</translation>
    </message>
    <message numerus="yes">
        <source>Sorted among the %n loaded row(s), not all.</source>
        <translation>
            <numerusform>仅对已加载的 %n 行排序，并非全部。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to time</source>
        <translation>恢复按时间排序</translation>
    </message>
    <message>
        <source>Searched back to %1</source>
        <translation>已搜索至 %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>第 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>New events come in. Press to pause</source>
        <translation>新事件正在进入。按下可暂停</translation>
    </message>
    <message>
        <source>New events wait. Press to let them in</source>
        <translation>新事件正在等待。按下即可放行</translation>
    </message>
    <message>
        <source>Loaded rows as CSV…</source>
        <translation>已加载的行存为 CSV…</translation>
    </message>
    <message>
        <source>Loaded rows as JSON…</source>
        <translation>已加载的行存为 JSON…</translation>
    </message>
    <message>
        <source>Up to %1 events as CSV…</source>
        <translation>最多 %1 个事件存为 CSV…</translation>
    </message>
    <message>
        <source>Up to %1 events as JSON…</source>
        <translation>最多 %1 个事件存为 JSON…</translation>
    </message>
    <message>
        <source>Exported %1 events</source>
        <translation>已导出 %1 个事件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Filter to this value</source>
        <translation>按此值筛选</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>排除此值</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copy the list as curl</source>
        <translation>将列表复制为 curl</translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation>导出活动</translation>
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
        <translation>分面</translation>
    </message>
    <message>
        <source>Show the values to filter by</source>
        <translation>显示可用于筛选的值</translation>
    </message>
    <message>
        <source>About row %1 of %2</source>
        <translation>约第 %1 行，共 %2 行</translation>
    </message>
</context>
<context>
    <name>glasshouse::ActivityView</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertChart</name>
    <message>
        <source>What the rule would have seen</source>
        <translation>该规则本会看到的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) in this time</source>
        <translation>
            <numerusform>此时段内 %n 个告警</numerusform>
        </translation>
    </message>
    <message>
        <source>Fires at</source>
        <translation>触发于</translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertWatch</name>
    <message>
        <source>Over: %1</source>
        <translation>已结束：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n 条告警</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertWords</name>
    <message>
        <source>of the day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>of the week</source>
        <translation>当周</translation>
    </message>
    <message>
        <source>of the month</source>
        <translation>当月</translation>
    </message>
    <message numerus="yes">
        <source>of the last %n minute(s)</source>
        <translation>
            <numerusform>最近 %n 分钟</numerusform>
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
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>桌面</translation>
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
        <translation>错误</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a rule, and its trouble</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>无法得知</translation>
    </message>
    <message>
        <source>The worst was %1</source>
        <translation>最差为 %1</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>持续中</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚无人</translation>
    </message>
    <message>
        <source>off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>shown by each console</source>
        <translation>由各控制台显示</translation>
    </message>
    <message>
        <source>fails: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>fails, again in %1: %2</source>
        <translation>失败，%1后重试：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 条等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>told %1</source>
        <comment>how long ago</comment>
        <translation>已通知，%1</translation>
    </message>
    <message>
        <source>nothing told yet</source>
        <translation>尚未通知</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>统计时段</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>now</source>
        <comment>a figure of the moment</comment>
        <translation>当前</translation>
    </message>
    <message numerus="yes">
        <source>of the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the last %n hour(s)</source>
        <translation>
            <numerusform>最近 %n 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertsDock</name>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What fired</source>
        <translation>已触发</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>新建渠道</translation>
    </message>
    <message>
        <source>Nothing has fired.</source>
        <translation>没有触发任何告警。</translation>
    </message>
    <message>
        <source>No rule watches over anything yet.</source>
        <translation>还没有任何规则在监视。</translation>
    </message>
    <message>
        <source>Set a budget of the day</source>
        <translation>设置每日预算</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s), %1 firing</source>
        <translation>
            <numerusform>%n 条规则，%1 条触发中</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter edits a rule, Space switches it</source>
        <translation>Enter 编辑规则，空格键开关规则</translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <translation>
            <numerusform>%n 个未确认</numerusform>
        </translation>
    </message>
    <message>
        <source>A rule of your own</source>
        <translation>自定义规则</translation>
    </message>
    <message>
        <source>Edit and test…</source>
        <translation>编辑并测试…</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>移除规则</translation>
    </message>
    <message>
        <source>Show its rows</source>
        <translation>显示相关行</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>发送测试</translation>
    </message>
    <message>
        <source>Remove the channel</source>
        <translation>移除渠道</translation>
    </message>
    <message>
        <source>Alerts show in this window only. A channel sends them on, by e-mail or to a webhook.</source>
        <translation>警报只在此窗口中显示。渠道可将其转发到电子邮件或 Webhook。</translation>
    </message>
</context>
<context>
    <name>glasshouse::CardsDock</name>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>This figure could not be read: %1</source>
        <translation>无法读取此指标：%1</translation>
    </message>
    <message numerus="yes">
        <source>vs prior %n d</source>
        <translation>
            <numerusform>较前 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>工具调用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>%1 or more: some output counts are unfinished</source>
        <translation>至少 %1：部分输出计数不完整</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>%1 failed of %2 events</source>
        <translation>%2 个事件中有 %1 个失败</translation>
    </message>
</context>
<context>
    <name>glasshouse::CertificateDialog</name>
    <message>
        <source>Do not connect</source>
        <translation>不连接</translation>
    </message>
    <message>
        <source>Trust it for %1</source>
        <translation>为 %1 信任它</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before</source>
        <translation>%1 出示的证书与之前不同</translation>
    </message>
    <message>
        <source>%1 shows a certificate that is not trusted</source>
        <translation>%1 出示了不受信任的证书</translation>
    </message>
    <message>
        <source>You trusted another certificate for this address. Either it was renewed, or somebody stands in between and would read your token and everything it shows. Ask whoever runs the server before you go on.</source>
        <translation>您曾为此地址信任另一份证书。要么证书已更新，要么有人介入其中，会读取您的令牌及其能显示的一切。请先询问服务器的管理者，再继续。</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>颁发给</translation>
    </message>
    <message>
        <source>For the names</source>
        <translation>适用名称</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with the one that the server prints when it starts. Trust is kept for this address and this certificate alone.</source>
        <translation>请将 SHA-256 与服务器启动时输出的值进行比较。信任仅适用于此地址和此证书。</translation>
    </message>
    <message>
        <source>This certificate cannot be trusted on anybody&apos;s word. The server needs another one.</source>
        <translation>无论谁担保，此证书都不可信任。服务器需要另一份证书。</translation>
    </message>
</context>
<context>
    <name>glasshouse::ChannelDialog</name>
    <message>
        <source>New channel</source>
        <translation>新建渠道</translation>
    </message>
    <message>
        <source>Edit channel</source>
        <translation>编辑渠道</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Team chat</source>
        <translation>团队聊天</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>邮件服务器</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>To, several with commas</source>
        <translation>收件人，多个用逗号分隔</translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation>机器人令牌</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>kept; write to change it</source>
        <translation>已保存；输入即可更改</translation>
    </message>
    <message>
        <source>Every console that is connected shows it on its own desktop.</source>
        <translation>每个已连接的控制台都会在各自的桌面上显示。</translation>
    </message>
    <message>
        <source>Tell it</source>
        <translation>发送通知</translation>
    </message>
    <message>
        <source>Send it without encryption all the same</source>
        <translation>仍然不加密发送</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the channel</source>
        <translation>保存渠道</translation>
    </message>
</context>
<context>
    <name>glasshouse::Chip</name>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>移除 (Delete)</translation>
    </message>
    <message>
        <source>Remove %1 %2</source>
        <translation>移除%1 %2</translation>
    </message>
    <message>
        <source>Filter: %1 %2</source>
        <translation>筛选：%1 %2</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>非 %1</translation>
    </message>
    <message>
        <source>action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>outcome like</source>
        <translation>结果匹配</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation>仅失败</translation>
    </message>
</context>
<context>
    <name>glasshouse::CodeView</name>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>glasshouse::CommandPalette</name>
    <message>
        <source>Go to a session, panel, view or command</source>
        <translation>转到会话、面板、视图或命令</translation>
    </message>
    <message>
        <source>Commands and sessions</source>
        <translation>命令和会话</translation>
    </message>
    <message>
        <source>Looking for sessions…</source>
        <translation>正在查找会话…</translation>
    </message>
    <message>
        <source>No command or session matches.</source>
        <translation>没有匹配的命令或会话。</translation>
    </message>
    <message>
        <source>No command matches.</source>
        <translation>没有匹配的命令。</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionForm</name>
    <message>
        <source>Send it without encryption all the same</source>
        <translation>仍然不加密发送</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>此电脑</translation>
    </message>
    <message>
        <source>Glasshouse on another computer</source>
        <translation>另一台电脑上的 Glasshouse</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>文件夹或文件</translation>
    </message>
    <message>
        <source>What the agents on this computer did, and what is sent to it.</source>
        <translation>此电脑上的智能体做了什么，以及发送到此电脑的内容。</translation>
    </message>
    <message>
        <source>http:// is not encrypted: whoever is on the way could read the token and all that it shows. Use https://.</source>
        <translation>http:// 未加密：传输途中的任何人都可能读取令牌及其能显示的一切。请使用 https://。</translation>
    </message>
    <message>
        <source>What was typed is no token: it has blanks or letters in it that no token has.</source>
        <translation>输入的内容不是令牌：其中含有令牌不会有的空格或字符。</translation>
    </message>
    <message>
        <source>In the keychain; type to replace it</source>
        <translation>已在密钥环中；输入即可替换</translation>
    </message>
    <message>
        <source>Shown once by “glasshousectl token create”</source>
        <translation>由“glasshousectl token create”显示一次</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionModel</name>
    <message>
        <source>This computer</source>
        <translation>此电脑</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionTest</name>
    <message>
        <source>It works: %1 events, %2 sessions.</source>
        <translation>连接正常：%1 个事件，%2 个会话。</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionsDialog</name>
    <message>
        <source>Add Glasshouse</source>
        <translation>添加 Glasshouse</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>移除“%1”？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新连接</translation>
    </message>
    <message>
        <source>Add a folder of transcripts</source>
        <translation>添加会话记录文件夹</translation>
    </message>
    <message>
        <source>The token of %1 is still in the keychain: remove it there.</source>
        <translation>%1 的令牌仍在密钥环中：请在那里移除。</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>Enter the token first.</source>
        <translation>请先输入令牌。</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>正在询问密钥环…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
</context>
<context>
    <name>glasshouse::Console</name>
    <message>
        <source>This computer</source>
        <translation>此电脑</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Listening in the background could not be started: %1</source>
        <translation>无法启动后台监听：%1</translation>
    </message>
    <message>
        <source>The token of a viewer or an admin, as “glasshousectl token create” shows it once.</source>
        <translation>viewer 或 admin 的令牌，“glasshousectl token create”只显示一次。</translation>
    </message>
</context>
<context>
    <name>glasshouse::CredentialWords</name>
    <message>
        <source>Days since this agent was first seen: no rotation is known</source>
        <translation>自首次见到该智能体以来的天数：没有轮换记录</translation>
    </message>
    <message>
        <source>Days since the last rotation</source>
        <translation>距上次轮换的天数</translation>
    </message>
    <message numerus="yes">
        <source>Longer than %n day(s)</source>
        <translation>
            <numerusform>超过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>从未见到</translation>
    </message>
    <message>
        <source>First seen %1</source>
        <translation>首次见到 %1</translation>
    </message>
    <message>
        <source>%1 of %2 calls failed</source>
        <translation>%2 次调用中 %1 次失败</translation>
    </message>
    <message>
        <source>Within 5 % of exact</source>
        <translation>误差在 5 % 以内</translation>
    </message>
    <message>
        <source>No durations in these calls</source>
        <translation>这些调用没有耗时</translation>
    </message>
    <message>
        <source>Calls over the range</source>
        <translation>时间段内的调用</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Last rotated</source>
        <translation>上次轮换</translation>
    </message>
    <message>
        <source>Days since</source>
        <translation>距今天数</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>轮换次数</translation>
    </message>
    <message>
        <source>Tokens issued</source>
        <translation>已签发令牌</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Rotated by</source>
        <translation>轮换者</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
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
        <translation>时间段内</translation>
    </message>
</context>
<context>
    <name>glasshouse::CredentialsDock</name>
    <message>
        <source>Credentials and endpoints</source>
        <translation>凭据与端点</translation>
    </message>
    <message>
        <source>Rotation of credentials</source>
        <translation>凭据轮换</translation>
    </message>
    <message>
        <source>Calls by endpoint</source>
        <translation>各端点的调用</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>轮换</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Filter to this agent</source>
        <translation>按此智能体筛选</translation>
    </message>
    <message>
        <source>Filter to this endpoint</source>
        <translation>按此端点筛选</translation>
    </message>
    <message>
        <source>Exclude this endpoint</source>
        <translation>排除此端点</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>暂无内容。</translation>
    </message>
    <message>
        <source>Nothing in this range and filter.</source>
        <translation>此时间段与筛选条件下没有内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 not rotated for more than %n day(s)</source>
        <translation>
            <numerusform>%1，%2 超过 %n 天未轮换</numerusform>
        </translation>
    </message>
    <message>
        <source>Agents report rotations as credential_rotated, and tokens as token_issued and token_failed.</source>
        <translation>智能体以 credential_rotated 报告轮换，以 token_issued 和 token_failed 报告令牌。</translation>
    </message>
    <message>
        <source>Services report calls as api_call, with the endpoint and how long it took.</source>
        <translation>服务以 api_call 报告调用，附带端点和耗时。</translation>
    </message>
    <message>
        <source>J and K move, F filters, X excludes, Enter shows the activity</source>
        <translation>J 和 K 移动，F 筛选，X 排除，Enter 显示活动</translation>
    </message>
    <message>
        <source>%1 calls, %2 failed</source>
        <translation>%1 次调用，%2 次失败</translation>
    </message>
</context>
<context>
    <name>glasshouse::DaysDialog</name>
    <message>
        <source>Show these days</source>
        <translation>显示这些日期</translation>
    </message>
    <message>
        <source>Pick days</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The first day is after the last.</source>
        <translation>开始日期晚于结束日期。</translation>
    </message>
</context>
<context>
    <name>glasshouse::DiffView</name>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>%n 行未更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy changes</source>
        <translation>复制更改</translation>
    </message>
    <message>
        <source>Copy before</source>
        <translation>复制更改前</translation>
    </message>
    <message>
        <source>Copy after</source>
        <translation>复制更改后</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更改后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更改前</translation>
    </message>
</context>
<context>
    <name>glasshouse::ErrorChip</name>
    <message>
        <source>Error %1 of %2</source>
        <translation>第 %1 个错误，共 %2 个</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 个错误</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 个错误</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventDock</name>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Choose an event to see all of it</source>
        <translation>选择一个事件以查看全部内容</translation>
    </message>
    <message>
        <source>This event is no longer kept</source>
        <translation>此事件已不再保存</translation>
    </message>
    <message>
        <source>Back to the masked event</source>
        <translation>返回遮盖后的事件</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n 个跨度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n 处更改</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the first %2</source>
        <translation>前 %2 中有 %1</translation>
    </message>
    <message>
        <source>cut after %1 of %2</source>
        <translation>在 %2 中的 %1 处截断</translation>
    </message>
    <message>
        <source>Hide raw</source>
        <translation>隐藏原文</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>显示原文</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>更改前后</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>How changes are shown</source>
        <translation>更改的显示方式</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>section of the event pane</comment>
        <translation>事件</translation>
    </message>
    <message>
        <source>Show what is masked. This is kept in the audit trail.</source>
        <translation>显示被遮盖的内容。此操作会记入审计。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
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
        <translation>复制事件</translation>
    </message>
    <message>
        <source>Event as JSON</source>
        <translation>JSON 格式的事件</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Correlated</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Filter to these</source>
        <translation>筛选这些</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventFields</name>
    <message>
        <source>Facts of the event</source>
        <translation>事件信息</translation>
    </message>
    <message>
        <source>Filter to %1</source>
        <translation>按 %1 筛选</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>排除 %1</translation>
    </message>
    <message>
        <source>Open the transcript</source>
        <translation>打开会话记录</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventHead</name>
    <message>
        <source>Event above</source>
        <translation>上一个事件</translation>
    </message>
    <message>
        <source>Event below</source>
        <translation>下一个事件</translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation>关闭事件</translation>
    </message>
    <message>
        <source>Event above (K)</source>
        <translation>上一个事件 (K)</translation>
    </message>
    <message>
        <source>Event below (J)</source>
        <translation>下一个事件 (J)</translation>
    </message>
    <message>
        <source>Close the event (Esc)</source>
        <translation>关闭事件 (Esc)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Filter to %1</source>
        <translation>按 %1 筛选</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>排除 %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventHistogramChart</name>
    <message>
        <source>Events over time</source>
        <translation>事件随时间分布</translation>
    </message>
    <message>
        <source>%1 to %2: %3 events, %4 failures</source>
        <translation>%1 至 %2：%3 个事件，%4 个失败</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>遥测</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>glasshouse::ExplorerDock</name>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Group by:</source>
        <translation>分组：</translation>
    </message>
    <message>
        <source>First group</source>
        <translation>第一分组</translation>
    </message>
    <message>
        <source>Then:</source>
        <translation>然后：</translation>
    </message>
    <message>
        <source>Second group</source>
        <translation>第二分组</translation>
    </message>
    <message>
        <source>Swap the groups</source>
        <translation>交换分组</translation>
    </message>
    <message>
        <source>Measure:</source>
        <translation>指标：</translation>
    </message>
    <message>
        <source>Measure of the chart</source>
        <translation>图表的指标</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Figures by group</source>
        <translation>各分组的指标</translation>
    </message>
    <message>
        <source>%1 by %2, then %3</source>
        <comment>Cost by model, then tool</comment>
        <translation>%1（先按%2，再按%3）</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>Cost by model</comment>
        <translation>%1（按%2）</translation>
    </message>
    <message>
        <source>No events here yet.</source>
        <translation>此处还没有事件。</translation>
    </message>
    <message>
        <source>No events in this range and filter.</source>
        <translation>此时间段与筛选条件下没有事件。</translation>
    </message>
    <message>
        <source>Counted back to %1 only: no sums tell these groups together</source>
        <translation>仅回溯统计至 %1：没有这些分组组合的汇总</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 行，共 %2 行</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>the chart shows %1</source>
        <translation>图表显示 %1 行</translation>
    </message>
    <message>
        <source>J and K move, F or Enter filters to the row, X excludes, Ctrl+C copies</source>
        <translation>J 和 K 移动，F 或 Enter 按该行筛选，X 排除，Ctrl+C 复制</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 rows</source>
        <translation>正在写入：%1 / %2 行</translation>
    </message>
    <message>
        <source>Filter to this row</source>
        <translation>按此行筛选</translation>
    </message>
    <message>
        <source>Filter to this %1</source>
        <comment>a group, like: model</comment>
        <translation>按此%1筛选</translation>
    </message>
    <message>
        <source>Exclude this %1</source>
        <comment>a group, like: model</comment>
        <translation>排除此%1</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>导出为 JSON…</translation>
    </message>
    <message>
        <source>Export as Parquet…</source>
        <translation>导出为 Parquet…</translation>
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
        <translation>导出指标</translation>
    </message>
    <message>
        <source>Asking for all rows</source>
        <translation>正在查询所有行</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows written to %2</source>
        <translation>
            <numerusform>已将 %1 行写入 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>No durations are kept for these groups: try tools, sources or outcomes</source>
        <translation>这些分组没有保存时长：请尝试工具、来源或结果</translation>
    </message>
    <message>
        <source>All rows of these groups up to 100,000, with exact values. In CSV a text that a spreadsheet would run as a formula gets an apostrophe in front.</source>
        <translation>这些分组的所有行（最多 100,000 行），数值精确。在 CSV 中，电子表格可能当作公式执行的文本前会加一个撇号。</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows written to %3: a file has no more</source>
        <translation>已将 %2 行中的前 %1 行写入 %3：一个文件最多容纳这么多</translation>
    </message>
</context>
<context>
    <name>glasshouse::FacetList</name>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>value, count, state</comment>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>glasshouse::FacetSection</name>
    <message>
        <source>Search %1</source>
        <translation>搜索 %1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>更少</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 项</translation>
    </message>
</context>
<context>
    <name>glasshouse::FacetsDock</name>
    <message>
        <source>Facets</source>
        <translation>分面</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Remove what was chosen here</source>
        <translation>移除此处的选择</translation>
    </message>
    <message>
        <source>of the newest %1</source>
        <translation>最新 %1 个中</translation>
    </message>
    <message>
        <source>of the newest, back to %1</source>
        <translation>最新事件中，回溯至 %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackDetailPane</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackDock</name>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Search reports</source>
        <translation>搜索反馈</translation>
    </message>
    <message>
        <source>Fold duplicates</source>
        <translation>折叠重复项</translation>
    </message>
    <message>
        <source>Reports about the same trouble are one row</source>
        <translation>关于同一问题的反馈合为一行</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes the last step back (U)</source>
        <translation>撤销上一步 (U)</translation>
    </message>
    <message>
        <source>No report has this text.</source>
        <translation>没有包含此文本的反馈。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>No reports in this state.</source>
        <translation>没有处于此状态的反馈。</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) changed. U takes it back</source>
        <translation>
            <numerusform>已更改 %n 条反馈。按 U 撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>未作更改：%1</translation>
    </message>
    <message>
        <source>Deleted. The activity keeps that they were there</source>
        <translation>已删除。活动中会保留其存在过的记录</translation>
    </message>
    <message>
        <source>Nothing was deleted: %1</source>
        <translation>未删除任何内容：%1</translation>
    </message>
    <message>
        <source>Triaged</source>
        <translation>已分类</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>解决…</translation>
    </message>
    <message>
        <source>Won&apos;t fix…</source>
        <translation>不予修复…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分配…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Show each report</source>
        <translation>逐条显示反馈</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <translation>打开会话记录</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>for %1 reports</source>
        <translation>针对 %1 条反馈</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>第 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>The newest %1 of %2</source>
        <translation>最新 %1 条，共 %2 条</translation>
    </message>
    <message>
        <source>Nobody has reported anything yet. In a transcript, the menu of a turn has Report…</source>
        <translation>还没有人反馈。在会话记录中，轮次的菜单里有“反馈此轮…”。</translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackWords</name>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Triaged</source>
        <translation>已分类</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Won&apos;t fix</source>
        <translation>不予修复</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a state, and how many reports are in it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>reports</comment>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Reports about the same trouble. Right shows each, Left folds them again</source>
        <translation>关于同一问题的反馈。右方向键逐条显示，左方向键重新折叠</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>反馈时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>反馈人</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a time, and a person</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact of the computer</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最近的错误</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Seen before sent</source>
        <translation>发送前已查看</translation>
    </message>
    <message>
        <source>no: a script sent it</source>
        <translation>否：由脚本发送</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) about this</source>
        <translation>
            <numerusform>与此相关的反馈 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>J K move, T triaged, R resolve, W won&apos;t fix, A assign, # tag, U undo</source>
        <translation>J K 移动，T 已分类，R 解决，W 不予修复，A 分配，# 标签，U 撤销</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>此电脑</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Its last turns, secrets masked, %1</source>
        <translation>其最后几轮，机密已遮盖，%1</translation>
    </message>
</context>
<context>
    <name>glasshouse::FilterBar</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Remove every filter but the time range</source>
        <translation>移除时间范围以外的所有筛选条件</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Text in any field</source>
        <translation>任意字段中的文本</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Filter by a field of events</source>
        <translation>按事件字段筛选</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>Saved views: %1</source>
        <translation>已保存的视图：%1</translation>
    </message>
</context>
<context>
    <name>glasshouse::FindBar</name>
    <message>
        <source>Find in session</source>
        <translation>在会话中查找</translation>
    </message>
    <message>
        <source>Ctrl+F; Enter and Shift+Enter step through the matches</source>
        <translation>Ctrl+F；按 Enter 和 Shift+Enter 逐个浏览匹配项</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配项 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配项 (F3)</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>无匹配项</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
</context>
<context>
    <name>glasshouse::FindingWords</name>
    <message>
        <source>Tool error</source>
        <translation>工具错误</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限被拒绝</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被否决</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Abrupt end</source>
        <translation>突然结束</translation>
    </message>
    <message>
        <source>API error</source>
        <translation>API 错误</translation>
    </message>
    <message>
        <source>Context overflow</source>
        <translation>上下文溢出</translation>
    </message>
    <message>
        <source>Secret leak</source>
        <translation>机密泄露</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>wrong use</source>
        <translation>用法错误</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>已重试</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>以文字表达</translation>
    </message>
    <message>
        <source>compacted</source>
        <translation>已压缩</translation>
    </message>
    <message>
        <source>prompt too long</source>
        <translation>提示过长</translation>
    </message>
    <message>
        <source>by a hook</source>
        <translation>由钩子</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>由规则</translation>
    </message>
    <message>
        <source>by the mode</source>
        <translation>由模式</translation>
    </message>
    <message>
        <source>by the system</source>
        <translation>由系统</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>type: kind of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>As reported: told from words, not from a mark of the record</source>
        <translation>据文字判断：依据的是措辞，而非记录中的标记</translation>
    </message>
    <message>
        <source>Sub-agent %1</source>
        <translation>子智能体 %1</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>%2 的第 %1 行</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
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
        <translation>类型</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>%1 起的一周</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Exit code 1 and more</source>
        <translation>退出码 1 以及更多</translation>
    </message>
    <message>
        <source>A title of some words</source>
        <translation>由几个词组成的标题</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现项</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>按项目</translation>
    </message>
    <message>
        <source>By user</source>
        <translation>按用户</translation>
    </message>
    <message>
        <source>By tool</source>
        <translation>按工具</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>按严重程度</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>按智能体</translation>
    </message>
    <message>
        <source>By session</source>
        <translation>按会话</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>按类型</translation>
    </message>
</context>
<context>
    <name>glasshouse::FindingsDock</name>
    <message>
        <source>Findings</source>
        <translation>发现项</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>显示哪些发现项</translation>
    </message>
    <message>
        <source>How severe at least</source>
        <translation>最低严重程度</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>任意严重程度</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐条</translation>
    </message>
    <message>
        <source>How findings are grouped</source>
        <translation>发现项的分组方式</translation>
    </message>
    <message>
        <source>Findings by type and week</source>
        <translation>按类型和周的发现项</translation>
    </message>
    <message>
        <source>Findings of each type by week</source>
        <translation>各类型每周的发现项</translation>
    </message>
    <message>
        <source>Findings by group</source>
        <translation>各分组的发现项</translation>
    </message>
    <message>
        <source>Findings per week, equal-count steps</source>
        <translation>每周发现项，等量分级</translation>
    </message>
    <message>
        <source>Nothing of that was found.</source>
        <translation>没有找到此类内容。</translation>
    </message>
    <message>
        <source>Show all types</source>
        <translation>显示所有类型</translation>
    </message>
    <message>
        <source>Nothing found yet: transcripts are being looked through.</source>
        <translation>尚未找到：正在检查会话记录。</translation>
    </message>
    <message>
        <source>Nothing went wrong in this range and filter.</source>
        <translation>此时间段与筛选条件下没有出现问题。</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 个发现项</translation>
    </message>
    <message>
        <source>The latest %1 of %2 findings</source>
        <translation>最新 %1 个，共 %2 个发现项</translation>
    </message>
    <message>
        <source>%1 transcripts still to be looked through</source>
        <translation>还有 %1 份会话记录待检查</translation>
    </message>
    <message>
        <source>J and K move, Enter narrows to the group</source>
        <translation>J 和 K 移动，Enter 缩小到该分组</translation>
    </message>
    <message>
        <source>J and K move, Enter opens the transcript at the finding</source>
        <translation>J 和 K 移动，Enter 在发现处打开会话记录</translation>
    </message>
    <message>
        <source>Open the transcript here</source>
        <translation>在此处打开会话记录</translation>
    </message>
    <message>
        <source>Only this type</source>
        <translation>仅此类型</translation>
    </message>
</context>
<context>
    <name>glasshouse::FirstRunPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Welcome to Glasshouse</source>
        <translation>欢迎使用 Glasshouse</translation>
    </message>
    <message>
        <source>Choose what to read. Everything stays on this computer; files are read, never changed.</source>
        <translation>选择要读取的内容。所有数据都保留在此电脑上；文件只会被读取，不会被更改。</translation>
    </message>
    <message>
        <source>Load demo</source>
        <translation>加载演示</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>No data yet? Try the demo</source>
        <translation>还没有数据？试试演示</translation>
    </message>
    <message>
        <source>60 days of sample data, easy to remove.</source>
        <translation>60 天的示例数据，可轻松移除。</translation>
    </message>
    <message>
        <source>Data lives elsewhere?</source>
        <translation>数据在其他位置？</translation>
    </message>
    <message>
        <source>Open a folder of transcripts, or drop one here.</source>
        <translation>打开会话记录文件夹，或将其拖放到此处。</translation>
    </message>
    <message>
        <source>Agents on this computer</source>
        <translation>此电脑上的智能体</translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n 个会话记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>glasshouse::HeatmapChart</name>
    <message>
        <source>Model calls</source>
        <translation>模型调用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>工具调用</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 per hour, equal-count steps</source>
        <translation>每小时%1，等量分级</translation>
    </message>
    <message numerus="yes">
        <source>%1 per day, last %n days, equal-count steps</source>
        <translation>
            <numerusform>每日%1，最近 %n 天，等量分级</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per day, equal-count steps</source>
        <translation>每日%1，等量分级</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>hours</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n rows</source>
        <translation>
            <numerusform>%1，%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>此处无内容</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>rows</comment>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>glasshouse::HeatmapDock</name>
    <message>
        <source>Rows and columns of the heatmap</source>
        <translation>热力图的行和列</translation>
    </message>
    <message>
        <source>Project × day</source>
        <translation>项目 × 日期</translation>
    </message>
    <message>
        <source>Weekday × hour</source>
        <translation>星期 × 小时</translation>
    </message>
    <message>
        <source>What the cells count</source>
        <translation>单元格统计的内容</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>模型调用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>工具调用</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>热力图</translation>
    </message>
</context>
<context>
    <name>glasshouse::ImportBar</name>
    <message>
        <source>about %1 left</source>
        <translation>大约还需 %1</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 / %2 个文件</translation>
    </message>
    <message>
        <source>Read %1   Calls counted %2   Copies dropped %3</source>
        <translation>已读取 %1   已计调用 %2   已去重 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable line(s)</source>
        <translation>
            <numerusform>%n 行无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>导入已取消</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>What was read is kept; the next import goes on from there.</source>
        <translation>已读取的内容会保留；下次导入将从此处继续。</translation>
    </message>
    <message>
        <source>Everything else is counted.</source>
        <translation>其余内容均已计入。</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable place(s), show</source>
        <translation>
            <numerusform>%n 处无法读取，显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>glasshouse::KeepListeningDialog</name>
    <message>
        <source>Do not ask again</source>
        <translation>不再询问</translation>
    </message>
    <message>
        <source>Keep listening</source>
        <translation>继续监听</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keep listening?</source>
        <translation>继续监听？</translation>
    </message>
    <message>
        <source>Keep listening in the background?</source>
        <translation>在后台继续监听？</translation>
    </message>
    <message>
        <source>Agents have sent telemetry here within the last hour. When nobody listens, they try again for a while and then drop it.</source>
        <translation>过去一小时内有智能体向此处发送了遥测数据。如果没有程序监听，它们会重试一段时间，然后丢弃数据。</translation>
    </message>
</context>
<context>
    <name>glasshouse::LiveDock</name>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>How far back the lanes go</source>
        <translation>泳道回溯多久</translation>
    </message>
    <message>
        <source>%1&#x202f;min</source>
        <translation>%1&#x202f;分钟</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Let the lanes go on</source>
        <translation>让泳道继续</translation>
    </message>
    <message>
        <source>Let the lanes stand still</source>
        <translation>让泳道静止</translation>
    </message>
    <message>
        <source>paused, %1 new</source>
        <translation>已暂停，%1 条新事件</translation>
    </message>
    <message>
        <source>last %1&#x202f;min, %2 events/min</source>
        <translation>最近 %1&#x202f;分钟，%2 个事件/分钟</translation>
    </message>
</context>
<context>
    <name>glasshouse::LiveLanesChart</name>
    <message>
        <source>Live events</source>
        <translation>实时事件</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>模型调用</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>遥测</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
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
        <translation>最近 %1&#x202f;分钟没有事件。到达后会显示在此。</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Events here</source>
        <translation>此处的事件</translation>
    </message>
    <message>
        <source>Paused, %1 events new</source>
        <translation>已暂停，%1 个新事件</translation>
    </message>
    <message>
        <source>%1 events in the last minute</source>
        <translation>最近一分钟 %1 个事件</translation>
    </message>
    <message>
        <source>%1: %2, %3 at %4</source>
        <comment>lane, action, actor, time</comment>
        <translation>%1：%2，%3，%4</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未署名</translation>
    </message>
</context>
<context>
    <name>glasshouse::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>About Glasshouse</source>
        <translation>关于 Glasshouse</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>此电脑</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Load demo</source>
        <translation>加载演示</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Import new records</source>
        <translation>导入新记录</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>按文本筛选</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Copy session id</source>
        <translation>复制会话 ID</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>跟随系统主题</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Glasshouse</source>
        <translation>Glasshouse</translation>
    </message>
    <message>
        <source>Open a folder of transcripts</source>
        <translation>打开会话记录文件夹</translation>
    </message>
    <message>
        <source>Open transcripts</source>
        <translation>打开会话记录</translation>
    </message>
    <message>
        <source>Transcripts (*.jsonl)</source>
        <translation>会话记录 (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Another program uses port %1. Glasshouse tries again every two seconds; stop that program, or start with --listen.</source>
        <translation>端口 %1 被其他程序占用。Glasshouse 每两秒重试一次；请停止该程序，或使用 --listen 启动。</translation>
    </message>
    <message>
        <source>Point an agent here…</source>
        <translation>让智能体发送到这里…</translation>
    </message>
    <message>
        <source>Listen for telemetry</source>
        <translation>监听遥测数据</translation>
    </message>
    <message>
        <source>As of %1. %2</source>
        <translation>截至 %1。%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>反馈问题…</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Panel before</source>
        <translation>上一个面板</translation>
    </message>
    <message>
        <source>Go to a session, panel or command…</source>
        <translation>转到会话、面板或命令…</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackEditor</name>
    <message>
        <source>Mistakes</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Edit a report pack</source>
        <translation>编辑报告包</translation>
    </message>
    <message>
        <source>The pack&apos;s text</source>
        <translation>报告包的文本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is a file %1 already: choose another id.</source>
        <translation>文件 %1 已存在：请选择另一个 ID。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>This is not saved. Close again to leave it.</source>
        <translation>尚未保存。再次关闭将放弃更改。</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackListModel</name>
    <message>
        <source>Pack</source>
        <translation>报告包</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>可启用</translation>
    </message>
    <message>
        <source>Not received</source>
        <comment>a pack&apos;s data</comment>
        <translation>未收到</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackPanelView</name>
    <message>
        <source>of the whole period: this filter does not apply here</source>
        <translation>整个时段：此筛选条件在此不适用</translation>
    </message>
    <message>
        <source>counted over the newest rows</source>
        <translation>按最新的行统计</translation>
    </message>
    <message numerus="yes">
        <source>%1 more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>还有 %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>此时段内没有内容。</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>of %1: %2</source>
        <translation>%1 的数据：%2</translation>
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
        <translation>错误内容</translation>
    </message>
</context>
<context>
    <name>glasshouse::PacksDock</name>
    <message>
        <source>Report packs</source>
        <translation>报告包</translation>
    </message>
    <message>
        <source>Edit a copy…</source>
        <translation>编辑副本…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>This file has mistakes.</source>
        <translation>此文件有错误。</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>An admin of a plan above the free one turns packs on and off.</source>
        <translation>报告包由高于免费版套餐的管理员启用和停用。</translation>
    </message>
    <message>
        <source>Offered: what it reports on is coming in.</source>
        <translation>可启用：所需的数据正在到达。</translation>
    </message>
    <message>
        <source>What it reports on has not come in yet.</source>
        <translation>所需的数据尚未到达。</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Write a pack of your own</source>
        <translation>编写自己的报告包</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The report&apos;s panels</source>
        <translation>报告的面板</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Print a report</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>Which packs are on is of %1: %2</source>
        <translation>已启用报告包的信息截至 %1：%2</translation>
    </message>
    <message>
        <source>Drawing page %1 of %2</source>
        <translation>正在绘制第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>glasshouse::PaletteButton</name>
    <message>
        <source>Go to a session, panel or command</source>
        <translation>转到会话、面板或命令</translation>
    </message>
    <message>
        <source>Every session, panel, view and command by its name (%1)</source>
        <translation>按名称打开任何会话、面板、视图和命令（%1）</translation>
    </message>
</context>
<context>
    <name>glasshouse::Panel</name>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>没有符合筛选条件的内容。</translation>
    </message>
    <message>
        <source>No sessions in this range.</source>
        <translation>此时间范围内没有会话。</translation>
    </message>
    <message>
        <source>No sessions here yet.</source>
        <translation>此处还没有会话。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Widen to all time</source>
        <translation>扩大到全部时间</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::PanelTitle</name>
    <message>
        <source>Show %1 alone, or go back</source>
        <translation>单独显示“%1”，或返回</translation>
    </message>
    <message>
        <source>Expand %1</source>
        <translation>展开“%1”</translation>
    </message>
</context>
<context>
    <name>glasshouse::PointAgentDialog</name>
    <message>
        <source>Claude Code, in a shell</source>
        <translation>Claude Code（在 shell 中）</translation>
    </message>
    <message>
        <source>Any OpenTelemetry SDK</source>
        <translation>任意 OpenTelemetry SDK</translation>
    </message>
    <message>
        <source>In the environment the agent starts in</source>
        <translation>在启动智能体的环境中</translation>
    </message>
    <message>
        <source>Where the file has an “env” already, add the lines to it.</source>
        <translation>如果文件中已有“env”，请把这些行加入其中。</translation>
    </message>
    <message>
        <source>For this shell alone, or in the shell’s start-up file for all.</source>
        <translation>仅对当前 shell 有效；写入 shell 的启动文件则对所有 shell 有效。</translation>
    </message>
    <message>
        <source>Replaces an “[otel]” section that is there. Prompts are not sent.</source>
        <translation>替换已有的“[otel]”部分。不会发送提示内容。</translation>
    </message>
    <message>
        <source>Its settings file has no place for a token, so all of it is in the environment. Prompts are not sent.</source>
        <translation>其设置文件没有存放令牌的位置，因此全部放在环境变量中。不会发送提示内容。</translation>
    </message>
    <message>
        <source>These variables are the same for all SDKs of OpenTelemetry that read them.</source>
        <translation>这些变量适用于所有会读取它们的 OpenTelemetry SDK。</translation>
    </message>
    <message>
        <source>Show token</source>
        <translation>显示令牌</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Point an agent here</source>
        <translation>让智能体发送到这里</translation>
    </message>
    <message>
        <source>Hide token</source>
        <translation>隐藏令牌</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Copy a block to where the agent reads its settings, and start the agent anew.</source>
        <translation>把设置块复制到智能体读取设置的位置，然后重新启动智能体。</translation>
    </message>
    <message>
        <source>Nobody listens now. Agents try again for a while, then drop what they have.</source>
        <translation>目前没有程序在监听。智能体会重试一段时间，然后丢弃数据。</translation>
    </message>
    <message>
        <source>Certificate (SHA-256): %1</source>
        <translation>证书 (SHA-256)：%1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>glasshouse::ProblemsDialog</name>
    <message>
        <source>%1: %2</source>
        <comment>file: reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, line %2, byte %3: %4</source>
        <translation>%1，第 %2 行，字节 %3：%4</translation>
    </message>
    <message>
        <source>Unreadable places</source>
        <translation>无法读取的位置</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>无法读取的内容</translation>
    </message>
    <message>
        <source>Everything around these places is counted.</source>
        <translation>这些位置前后的内容均已计入。</translation>
    </message>
    <message>
        <source>The first %1 of %2. Everything around these places is counted.</source>
        <translation>前 %1 处，共 %2 处。这些位置前后的内容均已计入。</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>glasshouse::PulseBar</name>
    <message>
        <source>checked %1</source>
        <comment>2 s ago</comment>
        <translation>检查于 %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>The pulse could not be taken: %1</source>
        <translation>无法获取健康状态：%1</translation>
    </message>
</context>
<context>
    <name>glasshouse::PulseSentence</name>
    <message>
        <source>Trouble</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>no events</source>
        <comment>in the last 5 min</comment>
        <translation>没有事件</translation>
    </message>
    <message>
        <source>1 event/min</source>
        <translation>1 个事件/分钟</translation>
    </message>
    <message>
        <source>%1 events/min</source>
        <translation>%1 个事件/分钟</translation>
    </message>
    <message>
        <source>1 agent</source>
        <translation>1 个智能体</translation>
    </message>
    <message>
        <source>%1 agents</source>
        <translation>%1 个智能体</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <comment>a share: 4.6 %</comment>
        <translation>%1 错误</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>没有错误</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <comment>records in the queue</comment>
        <translation>%1 条等待中</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>the queue</comment>
        <translation>空</translation>
    </message>
    <message>
        <source>the one source heard</source>
        <translation>唯一的来源有数据</translation>
    </message>
    <message>
        <source>%1 sources heard</source>
        <translation>%1 个来源有数据</translation>
    </message>
    <message>
        <source>%1 of %2 sources silent for %3</source>
        <translation>%2 个来源中 %1 个已静默 %3</translation>
    </message>
    <message>
        <source>%1 of %2 sources silent</source>
        <translation>%2 个来源中 %1 个静默</translation>
    </message>
    <message>
        <source>1 person in a day</source>
        <translation>一天内 1 人</translation>
    </message>
    <message>
        <source>%1 people in a day</source>
        <translation>一天内 %1 人</translation>
    </message>
    <message>
        <source>1 record refused by the store</source>
        <translation>存储拒绝了 1 条记录</translation>
    </message>
    <message>
        <source>%1 records refused by the store</source>
        <translation>存储拒绝了 %1 条记录</translation>
    </message>
    <message>
        <source>The store cannot be written</source>
        <translation>无法写入存储</translation>
    </message>
    <message>
        <source>{rate} in the last {minutes} min, the last one %1 ago.</source>
        <comment>42 min</comment>
        <translation>最近 {minutes} 分钟 {rate}，最后一个在 %1 前。</translation>
    </message>
    <message>
        <source>{rate} in the last {minutes} min.</source>
        <translation>最近 {minutes} 分钟 {rate}。</translation>
    </message>
    <message>
        <source>{agents} at work.</source>
        <translation>{agents} 正在工作。</translation>
    </message>
    <message>
        <source>{errors} in the last {minutes} min, mostly {worst}.</source>
        <translation>最近 {minutes} 分钟 {errors}，主要是 {worst}。</translation>
    </message>
    <message>
        <source>{errors} in the last {minutes} min.</source>
        <translation>最近 {minutes} 分钟 {errors}。</translation>
    </message>
    <message>
        <source>{rate} from {agents}, {errors} in the last {minutes} min, mostly {worst}.</source>
        <translation>来自 {agents} 的 {rate}，最近 {minutes} 分钟 {errors}，主要是 {worst}。</translation>
    </message>
    <message>
        <source>{rate} from {agents}, {errors} in the last {minutes} min.</source>
        <translation>来自 {agents} 的 {rate}，最近 {minutes} 分钟 {errors}。</translation>
    </message>
    <message>
        <source>{rate} from {agents}.</source>
        <translation>来自 {agents} 的 {rate}。</translation>
    </message>
    <message>
        <source>{rate}, {errors} in the last {minutes} min, mostly {worst}.</source>
        <translation>{rate}，最近 {minutes} 分钟 {errors}，主要是 {worst}。</translation>
    </message>
    <message>
        <source>{rate}, {errors} in the last {minutes} min.</source>
        <translation>{rate}，最近 {minutes} 分钟 {errors}。</translation>
    </message>
    <message>
        <source>{rate}.</source>
        <translation>{rate}。</translation>
    </message>
    <message>
        <source>p95 is {p95}, {sources}, queue {queue}.</source>
        <translation>p95 为 {p95}，{sources}，队列 {queue}。</translation>
    </message>
    <message>
        <source>p95 is {p95}, {sources}.</source>
        <translation>p95 为 {p95}，{sources}。</translation>
    </message>
    <message>
        <source>p95 is {p95}, queue {queue}.</source>
        <translation>p95 为 {p95}，队列 {queue}。</translation>
    </message>
    <message>
        <source>p95 is {p95}.</source>
        <translation>p95 为 {p95}。</translation>
    </message>
    <message>
        <source>{sources}, queue {queue}.</source>
        <translation>{sources}，队列 {queue}。</translation>
    </message>
    <message>
        <source>{sources}.</source>
        <translation>{sources}。</translation>
    </message>
    <message>
        <source>Queue {queue}.</source>
        <translation>队列 {queue}。</translation>
    </message>
    <message>
        <source>{quarantine}, {users}.</source>
        <translation>{quarantine}，{users}。</translation>
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
        <translation>没有任何动静。</translation>
    </message>
    <message>
        <source>{status}: %1</source>
        <comment>the pulse&apos;s sentence</comment>
        <translation>{status}：%1</translation>
    </message>
</context>
<context>
    <name>glasshouse::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
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
        <translation>选择日期…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Time range: %1</source>
        <translation>时间范围：%1</translation>
    </message>
    <message>
        <source>Time range of every panel, in days of %1</source>
        <translation>所有面板的时间范围，日期按 %1 时区计算</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>day, time to time</comment>
        <translation>%1，%2 至 %3</translation>
    </message>
    <message>
        <source>%1, %2 to %3, %4</source>
        <comment>day, time to day, time</comment>
        <translation>%1，%2 至 %3，%4</translation>
    </message>
</context>
<context>
    <name>glasshouse::RawView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close the raw record</source>
        <translation>关闭原始记录</translation>
    </message>
    <message>
        <source>Choose an entry to see its record</source>
        <translation>选择一个条目以查看其记录</translation>
    </message>
</context>
<context>
    <name>glasshouse::RefusalView</name>
    <message>
        <source>Nothing was refused.</source>
        <translation>没有被拒绝的记录。</translation>
    </message>
    <message>
        <source>Refused records</source>
        <translation>被拒绝的记录</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>显示记录</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>记录内容</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>最新 %1 条</translation>
    </message>
    <message>
        <source>Masked. Showing the record is noted in the trail.</source>
        <translation>已遮盖。显示记录会记入审计。</translation>
    </message>
    <message>
        <source>It cannot be shown: %1</source>
        <translation>无法显示：%1</translation>
    </message>
    <message>
        <source>It is no longer among the newest.</source>
        <translation>它已不在最新记录之列。</translation>
    </message>
    <message>
        <source>As it came, unmasked</source>
        <translation>原样，未遮盖</translation>
    </message>
    <message>
        <source>Hide record</source>
        <translation>隐藏记录</translation>
    </message>
    <message>
        <source>None is kept: what is rejected at once is told to its sender with the reason.</source>
        <translation>没有保留任何记录：当场拒绝的内容会连同原因告知发送方。</translation>
    </message>
</context>
<context>
    <name>glasshouse::RelatedList</name>
    <message>
        <source>Correlated events</source>
        <translation>相关事件</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 项</translation>
    </message>
</context>
<context>
    <name>glasshouse::RemoveDialog</name>
    <message numerus="yes">
        <source>Delete %n report(s)</source>
        <translation>
            <numerusform>删除 %n 条反馈</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete reports</source>
        <translation>删除反馈</translation>
    </message>
    <message>
        <source>Delete for ever?</source>
        <translation>永久删除？</translation>
    </message>
    <message>
        <source>Message and session excerpt go. The activity keeps that they were there.</source>
        <translation>消息和会话摘录将被删除。活动中会保留其存在过的记录。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>glasshouse::ReplayView</name>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>As reported</source>
        <translation>反馈时</translation>
    </message>
    <message>
        <source>Whole session</source>
        <translation>整个会话</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <translation>打开会话记录</translation>
    </message>
    <message>
        <source>Choose a report to read it</source>
        <translation>选择要阅读的反馈</translation>
    </message>
    <message>
        <source>Nothing of a session was sent with this report</source>
        <translation>此反馈未附带任何会话内容</translation>
    </message>
    <message>
        <source>This transcript has nothing to show</source>
        <translation>此会话记录没有可显示的内容</translation>
    </message>
</context>
<context>
    <name>glasshouse::ReportDialog</name>
    <message numerus="yes">
        <source>With the session&apos;s last %n turn(s)</source>
        <translation>
            <numerusform>附带会话的最后 %n 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>反馈问题</translation>
    </message>
    <message>
        <source>Report this turn</source>
        <translation>反馈此轮</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什么问题</translation>
    </message>
    <message>
        <source>This, and nothing else, will be sent</source>
        <translation>只会发送以下内容</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>将要发送的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send report</source>
        <translation>发送反馈</translation>
    </message>
    <message>
        <source>Reading the session…</source>
        <translation>正在读取会话…</translation>
    </message>
    <message>
        <source>The session cannot be read: %1</source>
        <translation>无法读取会话：%1</translation>
    </message>
    <message>
        <source>The message is too long</source>
        <translation>消息过长</translation>
    </message>
    <message>
        <source>Say what went wrong; then it can be sent</source>
        <translation>请说明出了什么问题，然后即可发送</translation>
    </message>
    <message>
        <source>Long texts of the session were cut</source>
        <translation>会话中的长文本已截断</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>It could not be sent: %1</source>
        <translation>无法发送：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It waits on this computer and is tried again. %1</source>
        <translation>它在此电脑上等待，并会重试。%1</translation>
    </message>
</context>
<context>
    <name>glasshouse::ResultChart</name>
    <message>
        <source>Chart of the result</source>
        <translation>结果图表</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 列数值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
</context>
<context>
    <name>glasshouse::RowList</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>glasshouse::RuleDialog</name>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>编辑规则</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep this rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Figure in its answer</source>
        <translation>结果中的指标</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
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
        <translation>计数</translation>
    </message>
    <message>
        <source>Of several figures</source>
        <translation>有多个指标时</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Use the filter</source>
        <translation>使用筛选条件</translation>
    </message>
    <message>
        <source>Only what the window shows now</source>
        <translation>仅窗口当前显示的内容</translation>
    </message>
    <message>
        <source>The question&apos;s own fields, JSON</source>
        <translation>查询自身的字段 (JSON)</translation>
    </message>
    <message>
        <source>Fires when it is</source>
        <translation>触发条件</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Levels, shares of the limit</source>
        <translation>级别，占阈值的比例</translation>
    </message>
    <message>
        <source>Over when beyond this share</source>
        <translation>解除告警的比例</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>统计时段</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>the week</source>
        <translation>当周</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>当月</translation>
    </message>
    <message>
        <source>the last minutes</source>
        <translation>最近几分钟</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Once it has held for</source>
        <translation>持续多久后</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>静默开始</translation>
    </message>
    <message>
        <source>Quiet to</source>
        <translation>静默结束</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>It is shown here. There are no channels yet.</source>
        <translation>在此处显示。还没有渠道。</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>过去</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Test against the past</source>
        <translation>用过去的数据测试</translation>
    </message>
    <message>
        <source>What the rule would have seen shows here.</source>
        <translation>此处显示该规则本会看到的内容。</translation>
    </message>
    <message>
        <source>Nothing is known of that time.</source>
        <translation>没有该时段的数据。</translation>
    </message>
    <message>
        <source>It would not have fired.</source>
        <translation>该规则不会触发。</translation>
    </message>
    <message numerus="yes">
        <source>It would have fired %n time(s).</source>
        <translation>
            <numerusform>该规则会触发 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 at the level of %3</source>
        <comment>when, the value, a share</comment>
        <translation>%1：%2，级别 %3</translation>
    </message>
    <message>
        <source>, told later: quiet hours</source>
        <translation>，稍后通知：静默时段</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>以及更早的 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Also when it is over</source>
        <translation>结束时也通知</translation>
    </message>
    <message>
        <source>How it is measured</source>
        <translation>如何测量</translation>
    </message>
</context>
<context>
    <name>glasshouse::Screenshot</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>glasshouse::SecretStore</name>
    <message>
        <source>The keychain has no token for %1. Enter it.</source>
        <translation>密钥环中没有 %1 的令牌。请输入。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again, or enter the token for this time.</source>
        <translation>密钥环已锁定。请解锁后重试，或输入令牌仅供本次使用。</translation>
    </message>
    <message>
        <source>The keychain was not allowed to give the token. Allow it and try again, or enter the token for this time.</source>
        <translation>密钥环未获准提供令牌。请允许后重试，或输入令牌仅供本次使用。</translation>
    </message>
    <message>
        <source>This computer has no keychain (GNOME Keyring or KWallet) running, so no token is kept. Enter it for this time.</source>
        <translation>此电脑上没有运行密钥环（GNOME Keyring 或 KWallet），因此不会保存令牌。请输入令牌仅供本次使用。</translation>
    </message>
    <message>
        <source>The keychain has not answered. Is it waiting for its password? Try again, or enter the token for this time.</source>
        <translation>密钥环没有响应。它是否在等待输入密码？请重试，或输入令牌仅供本次使用。</translation>
    </message>
    <message>
        <source>The keychain failed (%1). Enter the token for this time.</source>
        <translation>密钥环出错（%1）。请输入令牌仅供本次使用。</translation>
    </message>
</context>
<context>
    <name>glasshouse::Section</name>
    <message>
        <source>%1, folded</source>
        <translation>%1，已折叠</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1，已展开</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionDelegate</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message>
        <source>No time in its records</source>
        <translation>其记录中没有时间</translation>
    </message>
    <message>
        <source>From first to last record</source>
        <translation>从第一条记录到最后一条记录</translation>
    </message>
    <message>
        <source>%1 or more: some output counts are unfinished</source>
        <translation>至少 %1：部分输出计数不完整</translation>
    </message>
    <message>
        <source>%1, of models without a price</source>
        <translation>%1，来自无价格的模型</translation>
    </message>
    <message>
        <source>Nothing was noticed in it</source>
        <translation>其中没有发现任何问题</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 个发现项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the gravest is an error</source>
        <translation>%1，最严重的是错误</translation>
    </message>
    <message>
        <source>%1, the gravest is a warning</source>
        <translation>%1，最严重的是警告</translation>
    </message>
    <message>
        <source>%1, none of them grave</source>
        <translation>%1，均不严重</translation>
    </message>
    <message>
        <source>Untitled session %1</source>
        <translation>无标题会话 %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionsDock</name>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Errors first</source>
        <translation>错误优先</translation>
    </message>
    <message>
        <source>Sessions in which something failed stand first</source>
        <translation>出现失败的会话排在最前</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>第 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>J and K move, Enter opens</source>
        <translation>J 和 K 移动，Enter 打开</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n 个会话</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with errors</source>
        <translation>%1 个有错误</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 令牌</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <translation>打开会话记录</translation>
    </message>
    <message>
        <source>Copy session id</source>
        <translation>复制会话 ID</translation>
    </message>
    <message>
        <source>Filter to this project</source>
        <translation>仅筛选此项目</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现项</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionsView</name>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
</context>
<context>
    <name>glasshouse::SourceDetail</name>
    <message>
        <source>Activity of this source</source>
        <translation>此来源的活动</translation>
    </message>
</context>
<context>
    <name>glasshouse::SourceWords</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>遥测</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>远程</translation>
    </message>
    <message>
        <source>nothing since %1</source>
        <translation>自 %1 起无数据</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a count and its share</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a time, and how long ago</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次见到</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最后见到</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>通常间隔</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最长 %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被否决</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>files, and their size</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>may be swept now</source>
        <translation>随时可能被清理</translation>
    </message>
    <message>
        <source>swept within a day</source>
        <translation>一天内清理</translation>
    </message>
    <message numerus="yes">
        <source>swept in %n day(s)</source>
        <translation>
            <numerusform>%n 天后清理</numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>A copy of what it holds now is in the archive</source>
        <translation>当前内容的副本已在归档中</translation>
    </message>
    <message>
        <source>No copy of what it holds now</source>
        <translation>没有当前内容的副本</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>会话记录</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>J and K move, Enter shows its activity, F filters, X excludes</source>
        <translation>J 和 K 移动，Enter 显示活动，F 筛选，X 排除</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>第 %1 行，共 %2 行</translation>
    </message>
</context>
<context>
    <name>glasshouse::SourcesDock</name>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1, %2 silent</source>
        <translation>%1，%2 静默</translation>
    </message>
    <message>
        <source>No records have come from anywhere yet.</source>
        <translation>尚未收到任何来源的记录。</translation>
    </message>
    <message>
        <source>Point an agent here</source>
        <translation>将智能体指向此处</translation>
    </message>
    <message>
        <source>Activity of this source</source>
        <translation>此来源的活动</translation>
    </message>
    <message>
        <source>Filter to this source</source>
        <translation>按此来源筛选</translation>
    </message>
    <message>
        <source>Exclude this source</source>
        <translation>排除此来源</translation>
    </message>
    <message>
        <source>%1 accepted, %2 refused</source>
        <translation>接受 %1，拒绝 %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlChartView</name>
    <message>
        <source>Along:</source>
        <translation>坐标轴：</translation>
    </message>
    <message>
        <source>Column along which the points stand</source>
        <translation>数据点所沿的列</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Columns that are drawn</source>
        <translation>绘制的列</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>柱形</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>There are no rows to draw.</source>
        <translation>没有可绘制的行。</translation>
    </message>
    <message>
        <source>A chart needs a column of figures beside the one that names the rows.</source>
        <translation>除命名各行的列之外，图表还需要一个数值列。</translation>
    </message>
    <message>
        <source>%1 of %2 rows are drawn</source>
        <translation>已绘制 %1 行，共 %2 行</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlCompletionList</name>
    <message>
        <source>Completions</source>
        <translation>补全建议</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlDock</name>
    <message>
        <source>Running for %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>Nothing has been run yet.</source>
        <translation>尚未运行任何语句。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows in %2</source>
        <translation>
            <numerusform>%1 行，用时 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more: these are the first</source>
        <translation>还有更多：这些是前面的行</translation>
    </message>
    <message>
        <source>The statement is right and finds no rows.</source>
        <translation>语句正确，但没有找到行。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Write a statement to see how it would be worked out.</source>
        <translation>写一条语句，即可查看它将如何执行。</translation>
    </message>
    <message>
        <source>There is nothing to work out.</source>
        <translation>没有需要执行的内容。</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>导出结果</translation>
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
            <numerusform>已将 %1 行写入 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Enter shows a cell whole, S sorts, Ctrl+C copies</source>
        <translation>Enter 显示整个单元格，S 排序，Ctrl+C 复制</translation>
    </message>
    <message>
        <source>The arrow keys go from point to point</source>
        <translation>方向键在数据点之间移动</translation>
    </message>
    <message>
        <source>Ctrl+C copies the plan</source>
        <translation>Ctrl+C 复制计划</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Enter)</source>
        <translation>运行语句 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the statement (Esc)</source>
        <translation>停止语句 (Esc)</translation>
    </message>
    <message>
        <source>At most:</source>
        <translation>最多：</translation>
    </message>
    <message>
        <source>Most rows of an answer</source>
        <translation>结果的最大行数</translation>
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
        <translation>图表</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>导出为 JSON…</translation>
    </message>
    <message>
        <source>The rows as they stand, with exact values. In CSV a text that a spreadsheet would run as a formula gets an apostrophe in front.</source>
        <translation>按现状导出各行，保留精确值。在 CSV 中，会被电子表格当作公式执行的文本前会加上撇号。</translation>
    </message>
    <message>
        <source>Close the cell</source>
        <translation>关闭单元格</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>The whole cell</source>
        <translation>整个单元格</translation>
    </message>
    <message>
        <source>Put in an example</source>
        <translation>填入示例</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlEditor</name>
    <message>
        <source>SQL statement</source>
        <translation>SQL 语句</translation>
    </message>
    <message>
        <source>Type a statement over the tables. Ctrl+Space completes, Ctrl+Enter runs.</source>
        <translation>输入查询各表的语句。Ctrl+空格补全，Ctrl+Enter 运行。</translation>
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
        <translation>失败</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>History of statements</source>
        <translation>语句历史</translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>清除历史</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What you run stands here.</source>
        <translation>您运行的语句会显示在此。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回编辑器</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlPlanView</name>
    <message>
        <source>Plan of the statement</source>
        <translation>语句的执行计划</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlResultView</name>
    <message>
        <source>Rows of the result</source>
        <translation>结果的行</translation>
    </message>
    <message>
        <source>%1 × %2 selected</source>
        <comment>rows × columns</comment>
        <translation>已选 %1 × %2</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>Show whole</source>
        <translation>显示全部内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy rows with heads</source>
        <translation>复制行及列标题</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>全部复制</translation>
    </message>
</context>
<context>
    <name>glasshouse::StateOverlay</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>glasshouse::StatusBar</name>
    <message>
        <source>System time zone</source>
        <translation>系统时区</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Other time zone…</source>
        <translation>其他时区…</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>时区：%1</translation>
    </message>
    <message>
        <source>Days and hours are those of this time zone</source>
        <translation>日期和小时按此时区计算</translation>
    </message>
    <message>
        <source>%1
%2 sessions, %3 model calls from %4 files</source>
        <translation>%1
%2 个会话，%3 次模型调用，来自 %4 个文件</translation>
    </message>
    <message>
        <source>Importing: %1 of %2 files</source>
        <translation>正在导入：%1 / %2 个文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Import cancelled after %1</source>
        <translation>导入在 %1 后取消</translation>
    </message>
    <message>
        <source>Checked %1 in %2</source>
        <translation>已检查 %1，用时 %2</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>未监听</translation>
    </message>
    <message>
        <source>Listening in the background on %1</source>
        <translation>正在后台监听 %1</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>正在监听 %1</translation>
    </message>
    <message>
        <source>Point an agent here…</source>
        <translation>让智能体发送到这里…</translation>
    </message>
    <message>
        <source>Cut off since %1</source>
        <translation>自 %1 起断开</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s), %2</source>
        <translation>
            <numerusform>%1 个事件，%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::SweepSection</name>
    <message>
        <source>Check all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <translation>保留副本</translation>
    </message>
    <message>
        <source>Keep copies of every transcript</source>
        <translation>保留每份会话记录的副本</translation>
    </message>
    <message>
        <source>Transcripts about to be swept</source>
        <translation>即将被清理的会话记录</translation>
    </message>
    <message>
        <source>About to be swept</source>
        <translation>即将被清理</translation>
    </message>
    <message>
        <source>Copies stay when the agent deletes the transcript</source>
        <translation>智能体删除会话记录后副本仍保留</translation>
    </message>
    <message numerus="yes">
        <source>Nothing: no transcript has rested for nearly %n day(s).</source>
        <translation>
            <numerusform>无：没有会话记录闲置接近 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 kept; the agent deletes what has rested for %n day(s)</source>
        <translation>
            <numerusform>%1，%2，已保留 %3；智能体会删除闲置 %n 天的会话记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n 份会话记录</numerusform>
        </translation>
    </message>
    <message>
        <source>No copies yet</source>
        <translation>暂无副本</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>copies, and their size</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies)</source>
        <translation>
            <numerusform>%n 份副本</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies) kept</source>
        <translation>
            <numerusform>已保留 %n 份副本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, then: %2</source>
        <translation>%1，随后：%2</translation>
    </message>
    <message>
        <source>Check none</source>
        <translation>全部取消勾选</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n cop(ies)</source>
        <translation>
            <numerusform>保留 %n 份副本</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::TableView</name>
    <message>
        <source>Copy row as CSV</source>
        <translation>将行复制为 CSV</translation>
    </message>
    <message>
        <source>Copy row as JSON</source>
        <translation>将行复制为 JSON</translation>
    </message>
    <message>
        <source>Copy all rows as CSV</source>
        <translation>将所有行复制为 CSV</translation>
    </message>
    <message>
        <source>Copy all rows as JSON</source>
        <translation>将所有行复制为 JSON</translation>
    </message>
</context>
<context>
    <name>glasshouse::TelemetryWords</name>
    <message>
        <source>Within 5 % of exact</source>
        <translation>误差在 5 % 以内</translation>
    </message>
    <message>
        <source>No durations are kept for this</source>
        <translation>未保存此项的耗时</translation>
    </message>
    <message>
        <source>%1 of %2 events failed</source>
        <translation>%2 个事件中有 %1 个失败</translation>
    </message>
    <message>
        <source>%1 input, %2 output, %3 cache read, %4 cache write</source>
        <translation>输入 %1，输出 %2，缓存读取 %3，缓存写入 %4</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 令牌</translation>
    </message>
</context>
<context>
    <name>glasshouse::TokenDialog</name>
    <message>
        <source>Keep it in the system&apos;s keychain</source>
        <translation>保存在系统密钥环中</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Token for %1</source>
        <translation>%1 的令牌</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>glasshouse::TopRow</name>
    <message>
        <source>Connection: %1</source>
        <translation>连接：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n 个告警</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts that hold and that nobody has acknowledged</source>
        <translation>持续中且无人确认的告警</translation>
    </message>
</context>
<context>
    <name>glasshouse::TranscriptDock</name>
    <message>
        <source>Transcript</source>
        <translation>会话记录</translation>
    </message>
    <message>
        <source>Choose a session to read it</source>
        <translation>选择要阅读的会话</translation>
    </message>
    <message>
        <source>Main thread</source>
        <translation>主线程</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>上一个错误</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>下一个错误</translation>
    </message>
    <message>
        <source>(cut after 1 MiB)</source>
        <translation>（超过 1 MiB 的部分已截断）</translation>
    </message>
    <message>
        <source>Record at byte %1, %2</source>
        <translation>字节 %1 处的记录，%2</translation>
    </message>
    <message>
        <source>No transcript file of this session is left on disk</source>
        <translation>磁盘上已没有此会话的会话记录文件</translation>
    </message>
    <message>
        <source>This transcript has nothing to show</source>
        <translation>此会话记录没有可显示的内容</translation>
    </message>
    <message>
        <source>Sub-agent %1</source>
        <translation>子智能体 %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::TranscriptHead</name>
    <message>
        <source>Raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Show the record of the current entry as it stands in the file</source>
        <translation>按文件中的原样显示当前条目的记录</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>会话记录</translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation>1 轮</translation>
    </message>
    <message>
        <source>%1 turns</source>
        <translation>%1 轮</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 令牌</translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation>下限</translation>
    </message>
</context>
<context>
    <name>glasshouse::TranscriptView</name>
    <message>
        <source>%1 tok</source>
        <translation>%1 令牌</translation>
    </message>
    <message>
        <source>Copy entry</source>
        <translation>复制条目</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>原始记录</translation>
    </message>
    <message>
        <source>input %1, output %2, cache read %3, cache write %4</source>
        <translation>输入 %1，输出 %2，缓存读取 %3，缓存写入 %4</translation>
    </message>
    <message>
        <source>The output is a lower bound: the agent wrote it before the answer was complete.</source>
        <translation>输出为下限：智能体在回答完成之前就写入了该值。</translation>
    </message>
    <message>
        <source>Report this turn…</source>
        <translation>反馈此轮…</translation>
    </message>
</context>
<context>
    <name>glasshouse::TrendChart</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>缓存读取</translation>
    </message>
    <message>
        <source>Cache write 5 min</source>
        <translation>缓存写入 5 分钟</translation>
    </message>
    <message>
        <source>Cache write 1 h</source>
        <translation>缓存写入 1 小时</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Tokens and cost over time</source>
        <translation>令牌和费用随时间的变化</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 tokens, %2</source>
        <translation>%1 令牌，%2</translation>
    </message>
    <message>
        <source>%1: %2 tokens, %3</source>
        <translation>%1：%2 令牌，%3</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 次调用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Not over yet, or cut by the range</source>
        <translation>尚未结束，或被时间范围截断</translation>
    </message>
    <message>
        <source>%1 usual</source>
        <comment>2.6× usual</comment>
        <translation>平时的 %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::TrendsDock</name>
    <message>
        <source>Token and cost trend</source>
        <translation>令牌与费用趋势</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Step of the time axis</source>
        <translation>时间轴的步长</translation>
    </message>
    <message>
        <source>Stack:</source>
        <translation>堆叠：</translation>
    </message>
    <message>
        <source>What the bars are stacked by</source>
        <translation>柱形的堆叠依据</translation>
    </message>
    <message>
        <source>Token kind</source>
        <translation>令牌类型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>by token kind</source>
        <translation>按令牌类型</translation>
    </message>
    <message>
        <source>by model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>by project</source>
        <translation>按项目</translation>
    </message>
    <message>
        <source>by agent</source>
        <translation>按智能体</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>by model, per day</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>glasshouse::TriageBar</name>
    <message>
        <source>Triaged</source>
        <translation>已分类</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>解决…</translation>
    </message>
    <message>
        <source>Won&apos;t fix…</source>
        <translation>不予修复…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分配…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a step, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>可以为空</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>为何不修复</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>分配给</translation>
    </message>
    <message>
        <source>a person; empty: nobody</source>
        <translation>人员；留空：无人</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>words, with a comma between; -word takes one away</source>
        <translation>以逗号分隔的词；-词 可移除一个</translation>
    </message>
</context>
<context>
    <name>glasshouse::ValuePicker</name>
    <message>
        <source>Search %1</source>
        <translation>搜索 %1</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择 %1</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>Whether the values are wanted</source>
        <translation>是否需要这些值</translation>
    </message>
</context>
<context>
    <name>glasshouse::ViewMessageDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>glasshouse::ViewNameDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
</context>
<context>
    <name>glasshouse::ViewsMenu</name>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Save over “%1”</source>
        <translation>覆盖保存“%1”</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>重命名“%1”…</translation>
    </message>
    <message>
        <source>Delete “%1”…</source>
        <translation>删除“%1”…</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <comment>a view and who shares it</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>导出到文件…</translation>
    </message>
    <message>
        <source>Open a view file…</source>
        <translation>打开视图文件…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>The view was not saved</source>
        <translation>视图未保存</translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation>重命名此视图</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>删除“%1”？</translation>
    </message>
    <message>
        <source>What the window shows stays as it is.</source>
        <translation>窗口当前显示的内容保持不变。</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>The view was not deleted</source>
        <translation>视图未删除</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation>导出此视图</translation>
    </message>
    <message>
        <source>Views (*.glasshouse-view.json)</source>
        <translation>视图 (*.glasshouse-view.json)</translation>
    </message>
    <message>
        <source>The view was not exported</source>
        <translation>视图未导出</translation>
    </message>
    <message>
        <source>Open a view file</source>
        <translation>打开视图文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>This is no view that can be shown</source>
        <translation>这不是可以显示的视图</translation>
    </message>
    <message>
        <source>Share “%1” with everybody</source>
        <translation>与所有人共享“%1”</translation>
    </message>
    <message>
        <source>The view was not shared</source>
        <translation>视图未共享</translation>
    </message>
</context>
<context>
    <name>glasshouse::WaitingStrip</name>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Discard “%1”</source>
        <translation>丢弃“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Discard all %n</source>
        <translation>
            <numerusform>丢弃全部 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) being sent…</source>
        <translation>
            <numerusform>正在发送 %n 条反馈…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) refused</source>
        <translation>
            <numerusform>%n 条反馈被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) waiting, next try in %1</source>
        <translation>
            <numerusform>%n 条反馈等待中，%1 后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now, whatever the next try is</source>
        <translation>立即重试，不等下一次</translation>
    </message>
    <message>
        <source>Choose a report that is not to be sent any more</source>
        <translation>选择不再发送的反馈</translation>
    </message>
</context>
<context>
    <name>glasshouse::WaterfallChart</name>
    <message>
        <source>unnamed</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跟踪</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n 个跨度</numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被否决</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>%1, begins at %2, takes %3, %4</source>
        <translation>%1，开始于 %2，耗时 %3，%4</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>%1 more spans</source>
        <translation>还有 %1 个跨度</translation>
    </message>
</context>
<context>
    <name>glasshouse::Workspaces</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>会话记录</translation>
    </message>
    <message>
        <source>Tokens and cost</source>
        <translation>令牌与费用</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Credentials and endpoints</source>
        <translation>凭据与端点</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现项</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
</context>
<context>
    <name>glasshouse::ZoneDialog</name>
    <message>
        <source>Search time zones</source>
        <translation>搜索时区</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Time zone of days and hours</source>
        <translation>日期和小时所用的时区</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this zone</source>
        <translation>使用此时区</translation>
    </message>
</context>
<context>
    <name>packs</name>
    <message>
        <source>App operator</source>
        <translation>应用运维</translation>
    </message>
    <message>
        <source>Requests, errors and latency of what your own programs report</source>
        <translation>您自己的程序所上报的请求、错误和延迟</translation>
    </message>
    <message>
        <source>System health</source>
        <translation>系统健康状况</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Request volume</source>
        <translation>请求量</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间分布</translation>
    </message>
    <message>
        <source>Requests by weekday and hour</source>
        <translation>按星期和小时的请求</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>完成情况</translation>
    </message>
    <message>
        <source>What was done, and how long it took</source>
        <translation>做了什么，用时多久</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Audit &amp; compliance</source>
        <translation>审计与合规</translation>
    </message>
    <message>
        <source>Who administered, logged in, invited, and made or revoked tokens</source>
        <translation>谁进行了管理、登录、邀请以及令牌的创建或吊销</translation>
    </message>
    <message>
        <source>Admin actions</source>
        <translation>管理操作</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>按结果</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Tokens made and revoked</source>
        <translation>令牌的创建与吊销</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>谁做了什么</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
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
        <translation>Claude Code 的会话、费用、令牌、工具和错误</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>一览</translation>
    </message>
    <message>
        <source>Cost by model</source>
        <translation>各模型的费用</translation>
    </message>
    <message>
        <source>Cost by user and model</source>
        <translation>各用户和模型的费用</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按种类</translation>
    </message>
    <message>
        <source>Top tools</source>
        <translation>最常用工具</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Failed tool calls and errors of the API</source>
        <translation>失败的工具调用和 API 错误</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>交互</translation>
    </message>
    <message>
        <source>What sessions did when</source>
        <translation>会话在何时做了什么</translation>
    </message>
    <message>
        <source>DevOps webhooks</source>
        <translation>DevOps Webhook</translation>
    </message>
    <message>
        <source>Deployments, pull requests, builds, releases and work items from GitHub and Azure DevOps</source>
        <translation>来自 GitHub 和 Azure DevOps 的部署、拉取请求、构建、发布和工作项</translation>
    </message>
    <message>
        <source>Failure rate</source>
        <translation>失败率</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Those that ended, by outcome</source>
        <translation>已结束的，按结果</translation>
    </message>
    <message>
        <source>Pull requests per repository</source>
        <translation>各仓库的拉取请求</translation>
    </message>
    <message>
        <source>Opened, updated and closed</source>
        <translation>打开、更新和关闭</translation>
    </message>
    <message>
        <source>Build failure rate</source>
        <translation>构建失败率</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Work items by what happened to them</source>
        <translation>按变化的工作项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>LLM cost</source>
        <translation>LLM 费用</translation>
    </message>
    <message>
        <source>What calls of language models cost: agents, and anything that sends gen_ai telemetry</source>
        <translation>语言模型调用的费用：智能体，以及所有发送 gen_ai 遥测数据的程序</translation>
    </message>
    <message>
        <source>Cost by user</source>
        <translation>各用户的费用</translation>
    </message>
    <message>
        <source>Cost by feature</source>
        <translation>各功能的费用</translation>
    </message>
    <message>
        <source>Attribute feature, app.feature or gen_ai.feature of a call</source>
        <translation>调用的属性 feature、app.feature 或 gen_ai.feature</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Prompt to completion</source>
        <translation>提示与回答之比</translation>
    </message>
    <message>
        <source>Tokens read for each that is written</source>
        <translation>每写一个令牌所读的令牌数</translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation>缓存命中率</translation>
    </message>
    <message>
        <source>Cost by source</source>
        <translation>各来源的费用</translation>
    </message>
    <message>
        <source>Dearest calls</source>
        <translation>费用最高的调用</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
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
        <translation>上次轮换</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>轮换次数</translation>
    </message>
    <message>
        <source>Tokens issued</source>
        <translation>已签发令牌</translation>
    </message>
    <message>
        <source>Tokens refused</source>
        <translation>被拒绝令牌</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现项</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>模型调用</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>缓存读取</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>缓存写入</translation>
    </message>
    <message>
        <source>Prompt / completion</source>
        <translation>提示 / 回答</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>缓存命中</translation>
    </message>
    <message>
        <source>Unpriced tokens</source>
        <translation>无定价令牌</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>工具调用</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>部署</translation>
    </message>
</context>
</TS>
