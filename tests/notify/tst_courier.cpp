// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailserver.h"
#include "notify/forms.h"
#include "notifybench.h"
#include "rudeserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using Then = RudeAnswer::Then;
using Doing = ChannelState::Doing;

namespace {

const QByteArray TelegramYes = "{\"ok\":true,\"result\":{\"message_id\":7}}";

const QByteArray TooManyRequests =
    R"({"ok":false,"error_code":429,"description":"Too Many Requests: retry after 700","parameters":{"retry_after":700}})";
const QByteArray BotBlocked = R"({"ok":false,"description":"Forbidden: bot was blocked by the user\u001b[31m"})";

RudeAnswer telegramSays(const QByteArray &status, const QByteArray &body)
{
    return {RudeServer::answer(status, body)};
}

ChannelState stateOf(const Courier &courier, const QString &channel)
{
    const auto states = courier.states();
    for (const ChannelState &state : *states) {
        if (state.channel == channel)
            return state;
    }
    return {};
}

QStringList titlesIn(const QByteArray &webhookBody)
{
    QStringList titles;
    const QJsonArray notices = QJsonDocument::fromJson(webhookBody).object().value("notices"_L1).toArray();
    for (const QJsonValue &notice : notices)
        titles.append(notice.toObject().value("title"_L1).toString());
    return titles;
}

/// A desktop that notes what it was shown; refuses where told to.
class NotingDesktop final : public DesktopNotifier
{
public:
    Result<void> show(const DesktopNotice &notice) override
    {
        const std::lock_guard lock(m_mutex);
        m_shown.push_back(notice);
        return {};
    }
    std::vector<DesktopNotice> shown() const
    {
        const std::lock_guard lock(m_mutex);
        return m_shown;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<DesktopNotice> m_shown;
};

} // namespace

class TestCourier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void telegram_getsTheRequestOfItsDescription()
    {
        const RudeServer server([](const QByteArray &, int) { return telegramSays("200 OK", TelegramYes); });
        const HandClock clock;
        CourierOptions options = benchOptions(clock);
        options.place.telegram = server.url();
        Courier courier(options);
        courier.setChannels({telegramChannel()}, secretsFor({telegramChannel()}));
        QVERIFY(courier.post({u"bot"_s}, noticeOf(u"Loop seen"_s)));
        QTRY_COMPARE(stateOf(courier, u"bot"_s).delivered, 1);
        QVERIFY(server.requests()[0].startsWith("POST /bot" + BotToken + "/sendMessage HTTP/1.1\r\n"));
        QCOMPARE(server.header(0, "content-type"), QByteArray("application/json"));
        QCOMPARE(server.body(0),
                 QByteArray("{\"chat_id\":-1001234567890,\"text\":\"Warning: Loop seen\\n\\n2026-11-21 22:26 UTC\","
                            "\"disable_web_page_preview\":true}"));
        QCOMPARE(stateOf(courier, u"bot"_s).doing, Doing::Idle);
        QCOMPARE(stateOf(courier, u"bot"_s).lastSuccessMs, HandClock::StartMs);
    }

    void telegramsRefusals_areShown_andItsWishIsKept()
    {
        const RudeServer server([](const QByteArray &, int nth) {
            return nth == 0 ? telegramSays("429 Too Many", TooManyRequests) : telegramSays("403 Forbidden", BotBlocked);
        });
        HandClock clock;
        CourierOptions options = benchOptions(clock);
        options.place.telegram = server.url();
        Courier courier(options);
        courier.setChannels({telegramChannel()}, secretsFor({telegramChannel()}));
        QVERIFY(courier.post({u"bot"_s}, noticeOf(u"x"_s)));
        QTRY_COMPARE(stateOf(courier, u"bot"_s).doing, Doing::Retrying);
        QCOMPARE(stateOf(courier, u"bot"_s).nextTryMs, HandClock::StartMs + 700'000);
        clock.forward(700'000);
        courier.wake();
        QTRY_VERIFY(stateOf(courier, u"bot"_s).lastError.contains(u"blocked"));
        QCOMPARE(stateOf(courier, u"bot"_s).lastError,
                 u"Telegram answers 403: Forbidden: bot was blocked by the user\\x1b[31m"_s);
        QCOMPARE(stateOf(courier, u"bot"_s).nextTryMs, clock.nowMs() + 30 * Minute);
    }

    void webhook_isSigned_andTheSameDeliveryWhenItIsTriedAgain()
    {
        const RudeServer server([](const QByteArray &, int nth) {
            return nth == 0 ? RudeAnswer{RudeServer::answer("500 Oops", "x")} : RudeServer::fine();
        });
        HandClock clock;
        Courier courier(benchOptions(clock));
        const Channel channel = webhookChannel(server.url(u"/in"_s));
        courier.setChannels({channel}, secretsFor({channel}));
        QVERIFY(courier.post({u"hook"_s}, noticeOf(u"first"_s)));
        QTRY_COMPARE(stateOf(courier, u"hook"_s).doing, Doing::Retrying);
        QCOMPARE(stateOf(courier, u"hook"_s).lastError, u"it answers 500"_s);
        QVERIFY(courier.post({u"hook"_s}, noticeOf(u"second"_s)));
        clock.forward(Minute);
        courier.wake();
        QTRY_COMPARE(stateOf(courier, u"hook"_s).delivered, 1);
        QCOMPARE(server.body(0), server.body(1));
        QCOMPARE(titlesIn(server.body(1)), QStringList{u"first"_s});
        QVERIFY(!server.header(0, "x-glasshouse-delivery").isEmpty());
        QCOMPARE(server.header(0, "x-glasshouse-delivery"), server.header(1, "x-glasshouse-delivery"));
        QCOMPARE(server.header(0, "x-glasshouse-signature"),
                 webhookSignature(SigningKey, HandClock::StartMs, server.body(0)));
        QCOMPARE(server.header(1, "x-glasshouse-signature"),
                 webhookSignature(SigningKey, clock.nowMs(), server.body(1)));
        clock.forward(5 * Minute);
        courier.wake();
        QTRY_COMPARE(stateOf(courier, u"hook"_s).delivered, 2);
        QCOMPARE(titlesIn(server.body(2)), QStringList{u"second"_s});
        QVERIFY(server.header(1, "x-glasshouse-delivery") != server.header(2, "x-glasshouse-delivery"));
    }

    void whatComesWithinFiveMinutes_isOneDigest_forEachRecipient()
    {
        const RudeServer server([](const QByteArray &, int) { return RudeServer::fine(); });
        HandClock clock;
        Courier courier(benchOptions(clock));
        const Channels channels{webhookChannel(server.url(u"/a"_s), u"a"_s),
                                webhookChannel(server.url(u"/b"_s), u"b"_s)};
        courier.setChannels(channels, secretsFor(channels));
        QVERIFY(courier.post({u"a"_s}, noticeOf(u"1"_s)));
        QTRY_COMPARE(stateOf(courier, u"a"_s).delivered, 1);
        for (const QString &title : {u"2"_s, u"3"_s, u"4"_s})
            QVERIFY(courier.post({u"a"_s}, noticeOf(title)));
        QVERIFY(courier.post({u"b"_s}, noticeOf(u"of b"_s)));
        QTRY_COMPARE(stateOf(courier, u"b"_s).delivered, 1); // behind the three, so they were looked at
        QCOMPARE(stateOf(courier, u"a"_s).waiting, 3);
        QCOMPARE(server.count(), 2);
        clock.forward(5 * Minute);
        courier.wake();
        QTRY_COMPARE(stateOf(courier, u"a"_s).delivered, 4);
        QCOMPARE(titlesIn(server.body(2)), (QStringList{u"2"_s, u"3"_s, u"4"_s}));
    }

    void mail_arrives_withItsReport()
    {
        MailManners manners;
        manners.offers.append("AUTH PLAIN LOGIN");
        const MailServer server(manners);
        const HandClock clock;
        Courier courier(benchOptions(clock));
        Channel channel = mailChannel(server.port());
        channel.user = u"ada"_s;
        courier.setChannels({channel}, secretsFor({channel}));
        Notice notice = noticeOf(u"Weekly report"_s, Severity::Info);
        notice.attachment = {u"week.csv"_s, u"text/csv"_s, QByteArray("a,b\r\n.\r\n1,2\r\n").repeated(40'000)};
        QVERIFY(courier.post({u"mail"_s}, notice));
        QTRY_COMPARE(stateOf(courier, u"mail"_s).delivered, 1);
        const ParsedMail mail = parseMail(server.mails().at(0));
        QCOMPARE(mail.subject, u"[Glasshouse] Info: Weekly report"_s);
        QCOMPARE(mail.parts.size(), 2U);
        QCOMPARE(mail.parts[1].body, notice.attachment->bytes);
        const QByteArray login = '\0' + QByteArray("ada") + '\0' + MailPassword;
        QVERIFY(server.lines().contains("AUTH PLAIN " + login.toBase64()) || server.lines().contains(login.toBase64()));
    }

    void mailThatOneAddressRefuses_reachesTheOthers_andIsRemarked()
    {
        MailManners manners;
        manners.answers.insert("RCPT TO:<bob", "550 5.1.1 no such user");
        const MailServer server(manners);
        const HandClock clock;
        Courier courier(benchOptions(clock));
        courier.setChannels({mailChannel(server.port())}, {});
        QVERIFY(courier.post({u"mail"_s}, noticeOf(u"x"_s)));
        QTRY_COMPARE(stateOf(courier, u"mail"_s).delivered, 1);
        QCOMPARE(stateOf(courier, u"mail"_s).remark, u"delivered, but not to every address: 550 5.1.1 no such user"_s);
        QCOMPARE(server.mails().size(), 1);
    }

    void desktop_isShownPlainWords_andWithoutOneTheChannelSaysSo()
    {
        const HandClock clock;
        const auto desktop = std::make_shared<NotingDesktop>();
        Courier courier(benchOptions(clock), std::make_unique<MemoryShelf>(), desktop);
        courier.setChannels({desktopChannel()}, {});
        Notice notice = noticeOf(u"Disk is full"_s, Severity::Error);
        notice.where = u"glasshouse:alerts/3"_s;
        QVERIFY(courier.post({u"desk"_s}, notice));
        QTRY_COMPARE(desktop->shown().size(), 1U);
        QCOMPARE(desktop->shown()[0].title, u"Error: Disk is full"_s);
        QCOMPARE(desktop->shown()[0].severity, Severity::Error);
        QCOMPARE(desktop->shown()[0].where, u"glasshouse:alerts/3"_s);
        Courier none(benchOptions(clock));
        none.setChannels({desktopChannel()}, {});
        QVERIFY(none.post({u"desk"_s}, notice));
        QTRY_COMPARE(stateOf(none, u"desk"_s).lastError, u"no desktop shows notices here"_s);
    }

    void channelsThatFail_eachInItsOwnWay_holdUpNoOther()
    {
        const RudeServer rude([](const QByteArray &request, int) {
            if (request.startsWith("POST /hang"))
                return RudeAnswer{{}, Then::Hold};
            if (request.startsWith("POST /reset"))
                return RudeAnswer{{}, Then::Reset};
            if (request.startsWith("POST /flood"))
                return RudeAnswer{"HTTP/1.1 500 Oops\r\n\r\n", Then::Flood};
            if (request.startsWith("POST /garbage"))
                return RudeAnswer{"what?\r\n"};
            if (request.startsWith("POST /redirect"))
                return RudeAnswer{RudeServer::answer("302 Found", "", "Location: /fine\r\n")};
            return RudeServer::fine();
        });
        const HandClock clock;
        CourierOptions options = benchOptions(clock);
        options.transfer.totalMs = 600'000; // the one that hangs does so to the end
        Courier courier(options);
        Channels channels;
        for (const QString &path : {u"hang"_s, u"reset"_s, u"flood"_s, u"garbage"_s, u"redirect"_s, u"fine"_s})
            channels.push_back(webhookChannel(rude.url(u'/' + path), path));
        courier.setChannels(channels, secretsFor(channels));
        for (const Channel &channel : channels)
            QVERIFY(courier.post({channel.id}, noticeOf(u"x"_s)));
        QTRY_COMPARE(stateOf(courier, u"fine"_s).delivered, 1);
        for (const QString &path : {u"reset"_s, u"flood"_s, u"garbage"_s, u"redirect"_s})
            QTRY_COMPARE(stateOf(courier, path).doing, Doing::Retrying);
        QCOMPARE(stateOf(courier, u"hang"_s).doing, Doing::Sending);
        QVERIFY(stateOf(courier, u"redirect"_s).lastError.contains(u"redirect"));
        QCOMPARE(stateOf(courier, u"flood"_s).lastError, u"it answers 500"_s);
        for (const QString &path : {u"reset"_s, u"garbage"_s, u"flood"_s})
            QVERIFY(!stateOf(courier, path).lastError.isEmpty());
        for (const QByteArray &request : rude.requests())
            QVERIFY(!request.startsWith("POST /fine HTTP/1.1\r\nHost") || rude.count() == 6); // not by the redirect
    }

    void courierWithAHangingTransfer_endsAtOnce()
    {
        const RudeServer server([](const QByteArray &, int) { return RudeAnswer{{}, Then::Hold}; });
        const MailServer silent({"", {}, {}, {}});
        const HandClock clock;
        CourierOptions options = benchOptions(clock);
        options.transfer.connectMs = options.transfer.totalMs = 3'600'000; // an hour: no deadline ends it
        auto courier = std::make_unique<Courier>(options);
        const Channels channels{webhookChannel(server.url()), mailChannel(silent.port())};
        courier->setChannels(channels, secretsFor(channels));
        QVERIFY(courier->post({u"hook"_s, u"mail"_s}, noticeOf(u"x"_s)));
        QTRY_COMPARE(server.count(), 1);
        QTRY_COMPARE(stateOf(*courier, u"mail"_s).doing, Doing::Sending);
        courier.reset(); // the test's own time limit would tell
        QCOMPARE(server.count(), 1);
    }

    void whatWasAcceptedWith2xx_isDelivered_howeverTheAnswerGoesOn()
    {
        const RudeServer server([](const QByteArray &, int) {
            return RudeAnswer{"HTTP/1.1 200 OK\r\n\r\n", Then::Flood};
        });
        const HandClock clock;
        Courier courier(benchOptions(clock));
        courier.setChannels({webhookChannel(server.url())}, secretsFor({webhookChannel(server.url())}));
        QVERIFY(courier.post({u"hook"_s}, noticeOf(u"x"_s)));
        QTRY_COMPARE(stateOf(courier, u"hook"_s).delivered, 1);
    }

    void missingSecret_isSaid_andANewOneHelpsAtOnce()
    {
        const RudeServer server([](const QByteArray &, int) { return RudeServer::fine(); });
        const HandClock clock;
        Courier courier(benchOptions(clock));
        const Channel channel = webhookChannel(server.url());
        courier.setChannels({channel}, {});
        QVERIFY(courier.post({u"hook"_s}, noticeOf(u"x"_s)));
        QTRY_COMPARE(stateOf(courier, u"hook"_s).lastError, u"its secret is missing"_s);
        courier.setChannels({channel}, secretsFor({channel}));
        QTRY_COMPARE(stateOf(courier, u"hook"_s).delivered, 1);
    }

    void whatCannotBeSent_isRefusedOrTold()
    {
        const HandClock clock;
        Courier courier(benchOptions(clock));
        QSignalSpy notSent(&courier, &Courier::notSent);
        Channel off = desktopChannel();
        off.enabled = false;
        courier.setChannels({off}, {});
        QVERIFY(!courier.post({u"desk"_s}, noticeOf(u" "_s)));
        QVERIFY(!courier.post({u"desk"_s}, noticeOf(QString(201, u'x'))));
        Notice large = noticeOf(u"x"_s);
        large.attachment = {u"a"_s, u"b/c"_s, QByteArray(Notice::MostAttachmentBytes + 1, 'x')};
        QVERIFY(!courier.post({u"desk"_s}, large));
        Notice foreign = noticeOf(u"of another tenant"_s);
        foreign.tenant = 2;
        QVERIFY(courier.post({u"desk"_s, u"gone"_s}, noticeOf(u"x"_s)));
        QVERIFY(courier.post({u"desk"_s}, foreign));
        QTRY_COMPARE(notSent.size(), 3);
        QCOMPARE(notSent[0], (QVariantList{1, u"desk"_s, u"it is switched off"_s}));
        QCOMPARE(notSent[1], (QVariantList{1, u"gone"_s, u"there is no such channel"_s}));
        QCOMPARE(notSent[2], (QVariantList{2, u"desk"_s, u"there is no such channel"_s}));
    }
};

QTEST_GUILESS_MAIN(TestCourier)
#include "tst_courier.moc"
