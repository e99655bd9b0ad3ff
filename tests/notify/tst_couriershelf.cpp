// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailserver.h"
#include "notify/channels.h"
#include "notifybench.h"
#include "rudeserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using Then = RudeAnswer::Then;
using Doing = ChannelState::Doing;

namespace {

/// A disk that is full, until it is not.
class FullShelf final : public NoticeShelf
{
public:
    explicit FullShelf(std::shared_ptr<std::atomic<bool>> full) : m_full(std::move(full)) {}
    Result<std::vector<ShelvedNotice>> load() override { return m_memory.load(); }
    Result<void> change(const ShelfChange &change) override
    {
        return *m_full ? fail(Error::Code::Io, u"the disk is full"_s) : m_memory.change(change);
    }

private:
    std::shared_ptr<std::atomic<bool>> m_full;
    MemoryShelf m_memory;
};

QStringList secretsIn(const QByteArray &text)
{
    QStringList found;
    for (const QByteArray &secret : {BotToken, SigningKey, MailPassword, BotToken.toBase64(), SigningKey.toBase64(),
                                     MailPassword.toBase64(), MailPassword.toPercentEncoding()}) {
        if (text.contains(secret))
            found.append(QString::fromLatin1(secret));
    }
    return found;
}

QByteArray heard; ///< everything the program logged

void hear(QtMsgType, const QMessageLogContext &, const QString &text)
{
    heard += text.toUtf8() + '\n';
}

} // namespace

class TestCourierShelf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitingNotices_surviveARestart()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"shelf"_s);
        std::atomic<bool> well = false;
        const RudeServer server([&well](const QByteArray &, int) {
            return well ? RudeServer::fine() : RudeAnswer{RudeServer::answer("503 No", "")};
        });
        const Channel channel = webhookChannel(server.url());
        HandClock clock;
        Notice report = noticeOf(u"report"_s);
        report.attachment = {u"a.pdf"_s, u"application/pdf"_s, QByteArray(2 << 20, '\x81')};
        {
            Courier courier(benchOptions(clock), std::make_unique<FileShelf>(path));
            courier.setChannels({channel}, secretsFor({channel}));
            QVERIFY(courier.post({u"hook"_s}, report));
            QTRY_COMPARE(server.count(), 1);
            QTRY_COMPARE(courier.states()->at(0).doing, Doing::Retrying);
            for (int i = 0; i < 70; ++i) // posted, and the courier ends at once
                QVERIFY(courier.post({u"hook"_s}, noticeOf(QString::number(i))));
        }
        well = true;
        clock.forward(Minute);
        Courier again(benchOptions(clock), std::make_unique<FileShelf>(path));
        again.setChannels({channel}, secretsFor({channel}));
        QTRY_COMPARE(again.states()->size(), 1U);
        QTRY_COMPARE(again.states()->at(0).delivered, 1);
        QCOMPARE(server.body(1), server.body(0)); // the very same message, attachment and all
        QCOMPARE(again.states()->at(0).waiting, 70);
        clock.forward(5 * Minute);
        again.wake();
        QTRY_COMPARE(again.states()->at(0).delivered, 71);
        const QJsonObject digest = QJsonDocument::fromJson(server.body(2)).object();
        QCOMPARE(digest.value("notices"_L1).toArray().size(), 50);
        QCOMPARE(digest.value("more"_L1).toObject().value("warning"_L1).toInt(), 20);
        QTRY_COMPARE(FileShelf(path).load()->size(),
                     1U); // when the last message went, so that the next keeps away from it
    }

    void messageOnItsWay_whenTheProgramEnds_isSentAgain_asTheSame()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"shelf"_s);
        std::atomic<bool> hangs = true;
        const RudeServer server([&hangs](const QByteArray &, int) {
            return hangs ? RudeAnswer{{}, Then::Hold} : RudeServer::fine();
        });
        const Channel channel = webhookChannel(server.url());
        HandClock clock;
        {
            Courier courier(benchOptions(clock), std::make_unique<FileShelf>(path));
            courier.setChannels({channel}, secretsFor({channel}));
            QVERIFY(courier.post({u"hook"_s}, noticeOf(u"x"_s)));
            QTRY_COMPARE(server.count(), 1);
        }
        hangs = false;
        Courier again(benchOptions(clock), std::make_unique<FileShelf>(path));
        again.setChannels({channel}, secretsFor({channel}));
        QTRY_COMPARE(again.states()->size(), 1U);
        QCOMPARE(again.states()->at(0).nextTryMs, HandClock::StartMs + 5 * Minute); // it may have arrived
        clock.forward(5 * Minute);
        again.wake();
        QTRY_COMPARE(again.states()->at(0).delivered, 1);
        QCOMPARE(server.body(1), server.body(0));
    }

    void whatWaitsForAChannelThatIsGone_isDropped_andSaid()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"shelf"_s);
        const RudeServer server([](const QByteArray &, int) { return RudeAnswer{RudeServer::answer("500 No", "")}; });
        const Channels channels{webhookChannel(server.url(u"/a"_s), u"a"_s),
                                webhookChannel(server.url(u"/b"_s), u"b"_s)};
        const HandClock clock;
        {
            Courier courier(benchOptions(clock), std::make_unique<FileShelf>(path));
            QSignalSpy notSent(&courier, &Courier::notSent);
            courier.setChannels(channels, secretsFor(channels));
            QVERIFY(courier.post({u"a"_s, u"b"_s}, noticeOf(u"x"_s)));
            QTRY_COMPARE(server.count(), 2);
            courier.setChannels({channels[1]}, secretsFor(channels));
            QTRY_COMPARE(notSent.size(), 1);
            QCOMPARE(notSent[0][1].toString(), u"a"_s);
            QTRY_COMPARE(courier.states()->size(), 1U);
        }
        const auto left = FileShelf(path).load();
        QVERIFY(left && !left->empty());
        for (const ShelvedNotice &row : *left)
            QCOMPARE(row.channel, u"b"_s);
        Courier again(benchOptions(clock), std::make_unique<FileShelf>(path));
        again.setChannels({channels[0]}, secretsFor(channels));
        QTRY_COMPARE(again.states()->size(), 1U);
        QTRY_VERIFY(FileShelf(path).load()->empty());
    }

    void shelfThatFails_isShown_costsNoDelivery_andIsMadeGood()
    {
        const auto full = std::make_shared<std::atomic<bool>>(true);
        const RudeServer server([](const QByteArray &, int) { return RudeServer::fine(); });
        HandClock clock;
        Courier courier(benchOptions(clock), std::make_unique<FullShelf>(full));
        courier.setChannels({webhookChannel(server.url())}, secretsFor({webhookChannel(server.url())}));
        QVERIFY(courier.post({u"hook"_s}, noticeOf(u"x"_s)));
        QTRY_COMPARE(courier.states()->size(), 1U);
        QTRY_COMPARE(courier.states()->at(0).delivered, 1);
        QCOMPARE(courier.states()->at(0).shelfTrouble, u"the disk is full"_s);
        *full = false;
        courier.wake();
        QTRY_COMPARE(courier.states()->at(0).shelfTrouble, QString());
    }

    void secrets_areNowhereButInTheirRequests()
    {
        const QTemporaryDir folder;
        const QString shelf = folder.filePath(u"shelf"_s);
        heard.clear();
        const QtMessageHandler before = qInstallMessageHandler(hear);
        // Servers that repeat what they were sent, in every way there is.
        const RudeServer web([](const QByteArray &request, int nth) {
            const QByteArray path = request.mid(5, request.indexOf(" HTTP") - 5);
            const QByteArray said = "{\"ok\":false,\"description\":\"bad " + path + ' ' + BotToken.toBase64() + "\"}";
            return nth % 2 ? RudeAnswer{path + ' ' + SigningKey + "\r\n\r\n"}
                           : RudeAnswer{RudeServer::answer("404 " + path, said)};
        });
        MailManners manners;
        manners.offers.append("AUTH PLAIN");
        const QByteArray login = '\0' + QByteArray("ada") + '\0' + MailPassword;
        manners.answers.insert("MAIL", "550 you said " + login.toBase64() + ' ' + MailPassword);
        const MailServer mail(manners);
        manners.answers = {{"AUTH", "535 no: " + login.toBase64() + ' ' + MailPassword.toBase64()}};
        const MailServer strict(manners);

        HandClock clock;
        CourierOptions options = benchOptions(clock);
        options.place.telegram = web.url();
        Channels channels{telegramChannel(), webhookChannel(web.url(u"/hook"_s)), mailChannel(mail.port()),
                          mailChannel(strict.port(), u"strict"_s)};
        channels[2].user = channels[3].user = u"ada"_s;
        channels[3].to = QStringList{u"eve@team.example"_s};
        const Secrets secrets = secretsFor(channels);
        QByteArray shown;
        {
            Courier courier(options, std::make_unique<FileShelf>(shelf));
            QSignalSpy notSent(&courier, &Courier::notSent);
            courier.setChannels(channels, secrets);
            QVERIFY(courier.post({u"bot"_s, u"hook"_s, u"mail"_s, u"strict"_s}, noticeOf(u"x"_s)));
            for (int round = 0; round < 3; ++round) {
                const auto allFailed = [&courier, &clock] {
                    const auto states = courier.states();
                    return states->size() == 4
                        && std::all_of(states->begin(), states->end(), [&clock](const auto &state) {
                               return state.doing == Doing::Retrying && state.lastFailureMs == clock.nowMs();
                           });
                };
                QTRY_VERIFY(allFailed());
                const auto states = courier.states();
                for (const ChannelState &state : *states) {
                    QVERIFY(!state.lastError.isEmpty());
                    shown +=
                        (state.channel + u' ' + state.lastError + state.remark + state.shelfTrouble + u'\n').toUtf8();
                }
                clock.forward(2 * Hour);
                courier.wake();
            }
            courier.setChannels({}, {});
            QTRY_COMPARE(notSent.size(), 4);
            for (const QVariantList &said : notSent)
                shown += said[2].toString().toUtf8();
        }
        qInstallMessageHandler(before);
        QCOMPARE(secretsIn(shown), QStringList());
        QVERIFY2(shown.contains("•••"), shown.constData());
        QCOMPARE(secretsIn(heard), QStringList());
        QCOMPARE(secretsIn(channelsToJson(channels)), QStringList());
        QVERIFY(secretsIn(web.requests()[0]).size() + secretsIn(web.requests()[1]).size()
                > 0); // the search can find one
        QVERIFY(saveChannels(folder.filePath(u"channels"_s), channels));
        QFile file(shelf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(secretsIn(file.readAll()), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCourierShelf)
#include "tst_couriershelf.moc"
