// SPDX-License-Identifier: GPL-3.0-or-later
// A scheduled pack all the way: drawn by the console without a window, and brought by mail and to a webhook.
#include "access/access.h"
#include "domain/packschedule.h"
#include "mailserver.h"
#include "networkstore.h"
#include "notify/forms.h"
#include "notifybench.h"
#include "query/reader.h"
#include "reports/packscheduler.h"
#include "rudeserver.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int LongMs = 120'000; // another program is started

ChannelState stateOf(const Courier &courier, const QString &channel)
{
    const auto states = courier.states();
    for (const ChannelState &state : *states) {
        if (state.channel == channel)
            return state;
    }
    return {};
}

/// A whole document: from its head to its end.
bool isPdf(const QByteArray &bytes)
{
    return bytes.startsWith("%PDF-1.") && bytes.trimmed().endsWith("%%EOF") && bytes.contains("/Type /Page");
}

} // namespace

class PackDeliveryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NetworkStore> m_store;
    qint64 m_nowMs = 0;

    bool act(Act wanted)
    {
        ActRequest request;
        request.tenant = 1, request.actor = u"ann"_s, request.client = u"console"_s;
        request.act = std::move(wanted);
        const auto done = m_store->owner().act(request);
        return done && done->refusal == ActOutcome::Refusal::None;
    }
    PackStatesAnswer states() const
    {
        auto reader = StoreReader::open(m_store->path());
        return (*reader)->ask(PackStatesQuestion{}, Access::localOwner()).value_or(PackStatesAnswer());
    }
    bool schedule(PackSchedule::Format format)
    {
        PackSchedule made;
        made.pack = u"audit-compliance"_s;
        made.every = PackSchedule::Every::Week, made.day = 1, made.zone = u"UTC"_s, made.minute = 420;
        made.format = format, made.channels = {u"mail"_s, u"hook"_s};
        return act(EnablePack{u"audit-compliance"_s, true}) && act(SavePackSchedule{made});
    }
    PackSchedulerOptions options(Courier &courier)
    {
        PackSchedulerOptions made;
        made.storePath = m_store->path();
        made.packsFolder = m_folder->filePath(u"packs"_s);
        made.reportsFolder = m_folder->filePath(u"reports"_s);
        made.lookMs = 3'600'000;
        made.nowMs = [this] { return m_nowMs; };
        made.draw = [](PackPdf pdf, const std::atomic_bool &stop) {
            pdf.program = QStringLiteral(CONSOLE_PROGRAM);
            return renderPackPdf(pdf, stop);
        };
        made.tell = [&courier](const QStringList &channels, Notice notice) {
            return courier.post(channels, std::move(notice));
        };
        return made;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<NetworkStore>(m_folder->filePath(u"store.db"_s));
        QVERIFY(m_store->isOpen());
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void thePdf_isAttachedToTheMail_andInTheWebhook()
    {
        const MailServer mails;
        const RudeServer hooks([](const QByteArray &, int) { return RudeServer::fine(); });
        const HandClock clock;
        Courier courier(benchOptions(clock));
        const Channels channels{mailChannel(mails.port()), webhookChannel(hooks.url(u"/reports"_s))};
        courier.setChannels(channels, secretsFor(channels));
        QVERIFY(schedule(PackSchedule::Format::Pdf));
        m_nowMs = states().schedules.front().nextMs;
        PackScheduler scheduler(m_store->owner(), options(courier));
        QSignalSpy ran(&scheduler, &PackScheduler::ran);
        scheduler.look();
        QTRY_COMPARE_WITH_TIMEOUT(ran.count(), 1, LongMs);
        QCOMPARE(states().schedules.front().lastTrouble, QString());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(courier, u"mail"_s).delivered, 1, LongMs);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(courier, u"hook"_s).delivered, 1, LongMs);

        const ParsedMail mail = parseMail(mails.mails().at(0));
        QVERIFY2(mail.subject.contains(u"Audit & compliance"_s), qPrintable(mail.subject));
        QCOMPARE(mail.parts.size(), 2U);
        const ParsedMail::Part &part = mail.parts[1];
        QVERIFY(part.headers.value("content-type").startsWith("application/pdf"));
        QVERIFY2(part.headers.value("content-disposition").contains("audit-compliance-"),
                 part.headers.value("content-disposition").constData());
        QVERIFY(isPdf(part.body));

        const QJsonObject body = QJsonDocument::fromJson(hooks.body(0)).object();
        const QJsonObject file = body.value(u"notices"_s).toArray().at(0).toObject().value(u"attachment"_s).toObject();
        QCOMPARE(file.value(u"type"_s).toString(), u"application/pdf"_s);
        QVERIFY(file.value(u"name"_s).toString().endsWith(u".pdf"_s));
        QCOMPARE(QByteArray::fromBase64(file.value(u"content"_s).toString().toLatin1()), part.body);
        QCOMPARE(hooks.header(0, "x-glasshouse-signature"),
                 webhookSignature(SigningKey, HandClock::StartMs, hooks.body(0)));
    }

    void aChannelThatIsDown_getsTheSameFileLater()
    {
        const RudeServer hooks([](const QByteArray &, int nth) {
            return nth == 0 ? RudeAnswer{RudeServer::answer("503 Down", "x")} : RudeServer::fine();
        });
        const MailServer mails;
        HandClock clock;
        Courier courier(benchOptions(clock));
        const Channels channels{mailChannel(mails.port()), webhookChannel(hooks.url(u"/reports"_s))};
        courier.setChannels(channels, secretsFor(channels));
        QVERIFY(schedule(PackSchedule::Format::Csv));
        m_nowMs = states().schedules.front().nextMs;
        PackScheduler scheduler(m_store->owner(), options(courier));
        QSignalSpy ran(&scheduler, &PackScheduler::ran);
        scheduler.look();
        QTRY_COMPARE_WITH_TIMEOUT(ran.count(), 1, LongMs);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(courier, u"mail"_s).delivered, 1, LongMs); // nobody waits for the other
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(courier, u"hook"_s).doing, ChannelState::Doing::Retrying, LongMs);
        clock.forward(Minute);
        courier.wake();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(courier, u"hook"_s).delivered, 1, LongMs);
        QCOMPARE(hooks.body(0), hooks.body(1));
        const ParsedMail mail = parseMail(mails.mails().at(0));
        QCOMPARE(mail.parts.size(), 2U);
        QVERIFY(mail.parts[1].body.startsWith("admin-actions,Admin actions\r\n"));
    }
};

QTEST_GUILESS_MAIN(PackDeliveryTest)
#include "tst_packdelivery.moc"
