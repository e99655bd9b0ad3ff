// SPDX-License-Identifier: GPL-3.0-or-later
// Files by Telegram: what the requests hold, and a server that misbehaves.
#include "notify/forms.h"
#include "notifybench.h"
#include "rudeserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using Doing = ChannelState::Doing;

namespace {

const QByteArray FilesYes = "{\"ok\":true,\"result\":{\"message_id\":7}}";

Notice withFile(const QString &title, const QString &name, const QByteArray &bytes,
                const QString &type = u"application/pdf"_s)
{
    Notice notice = noticeOf(title, Severity::Info);
    notice.kind = Notice::Kind::Report;
    notice.attachment = NoticeAttachment{name, type, bytes};
    return notice;
}

ChannelState only(const Courier &courier)
{
    const auto states = courier.states();
    return states->empty() ? ChannelState() : states->front();
}

struct FormPart {
    QByteArray head, body;
};

/// A form taken apart, by the names of its parts.
QMap<QByteArray, FormPart> formOf(const RudeServer &server, int nth)
{
    QMap<QByteArray, FormPart> parts;
    const QByteArray type = server.header(nth, "content-type");
    const QByteArray mark = "--" + type.mid(type.indexOf("boundary=") + 9);
    QByteArray rest = "\r\n" + server.body(nth);
    for (qsizetype at = rest.indexOf("\r\n" + mark); at >= 0; at = rest.indexOf("\r\n" + mark)) {
        rest = rest.mid(at + 2 + mark.size());
        if (rest.startsWith("--"))
            break;
        const qsizetype head = rest.indexOf("\r\n\r\n"), end = rest.indexOf("\r\n" + mark);
        const qsizetype name = rest.indexOf("name=\"") + 6;
        parts[rest.mid(name, rest.indexOf('"', name) - name)] = {rest.left(head), rest.mid(head + 4, end - head - 4)};
    }
    return parts;
}

CourierOptions filesOptions(const HandClock &clock, const RudeServer &server)
{
    CourierOptions options = benchOptions(clock);
    options.place.telegram = server.url();
    return options;
}

} // namespace

class TestTelegramFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneFile_goesAsADocument_withItsWords()
    {
        const RudeServer server(
            [](const QByteArray &, int) { return RudeAnswer{RudeServer::answer("200 OK", FilesYes)}; });
        const HandClock clock;
        Courier courier(filesOptions(clock, server));
        courier.setChannels({telegramChannel()}, secretsFor({telegramChannel()}));
        QByteArray bytes(700'000, '\0');
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = char(i * 31 + i / 251);
        QVERIFY(courier.post({u"bot"_s}, withFile(u"Costs of the week"_s, u"../wöche \"47\".pdf"_s, bytes)));
        QTRY_COMPARE(only(courier).delivered, 1);
        QVERIFY(server.requests()[0].startsWith("POST /bot" + BotToken + "/sendDocument HTTP/1.1\r\n"));
        QVERIFY(server.header(0, "content-type").startsWith("multipart/form-data; boundary="));
        const auto parts = formOf(server, 0);
        QCOMPARE(parts.keys(), (QByteArrayList{"caption", "chat_id", "document"}));
        QCOMPARE(parts["chat_id"].body, QByteArray("-1001234567890"));
        QCOMPARE(parts["caption"].body, QByteArray("Info: Costs of the week\n\n2026-11-21 22:26 UTC"));
        QCOMPARE(parts["document"].body, bytes);
        QVERIFY2(parts["document"].head.contains("filename=\"wöche 47.pdf\""), parts["document"].head);
        QVERIFY(parts["document"].head.contains("Content-Type: application/pdf"));
    }

    void aDigestsFiles_goTogether_upToWhatTelegramTakes()
    {
        const RudeServer server(
            [](const QByteArray &, int) { return RudeAnswer{RudeServer::answer("200 OK", FilesYes)}; });
        HandClock clock;
        Courier courier(filesOptions(clock, server));
        courier.setChannels({telegramChannel()}, secretsFor({telegramChannel()}));
        QVERIFY(courier.post({u"bot"_s}, noticeOf(u"first"_s)));
        QTRY_COMPARE(only(courier).delivered, 1);
        for (int i = 0; i < 12; ++i)
            QVERIFY(
                courier.post({u"bot"_s}, withFile(u"Report %1"_s.arg(i), u"r%1.csv"_s.arg(i), "a,b\n", u"text/csv"_s)));
        QTRY_COMPARE(only(courier).waiting, 12);
        clock.forward(5 * Minute);
        courier.wake();
        QTRY_COMPARE(only(courier).delivered, 13);
        QVERIFY(server.requests()[1].startsWith("POST /bot" + BotToken + "/sendMediaGroup HTTP/1.1\r\n"));
        const auto parts = formOf(server, 1);
        QCOMPARE(parts.size(), 2 + MostTelegramFiles);
        const QJsonArray media = QJsonDocument::fromJson(parts["media"].body).array();
        QCOMPARE(media.size(), MostTelegramFiles);
        QCOMPARE(media[9]["media"_L1].toString(), u"attach://file9"_s);
        QCOMPARE(parts["file9"].body, QByteArray("a,b\n"));
        const QString caption = media[0]["caption"_L1].toString();
        QVERIFY(caption.size() <= MostTelegramCaption);
        QVERIFY2(caption.endsWith(u"Files that did not fit: 2"_s), qPrintable(caption));
        QVERIFY(!media[1].toObject().contains("caption"_L1));
    }

    void longWords_areCutToACaption_andAnEmptyFileIsNone()
    {
        Notice notice = withFile(u"Report"_s, u"r.pdf"_s, "%PDF");
        notice.text = QString(5000, u'w');
        const TelegramForm form = telegramForm(u"@ops"_s, NoticeBatch{u"d"_s, {notice}, {}});
        const QString caption = QString::fromUtf8(form.parts.at(1).bytes);
        QVERIFY(caption.size() <= MostTelegramCaption && caption.size() > MostTelegramCaption - 60);
        notice.attachment->bytes.clear();
        QVERIFY(telegramForm(u"@ops"_s, NoticeBatch{u"d"_s, {notice}, {}}).parts.empty());
    }

    void whatWasRefusedOrCutOff_isTriedAgain_whole()
    {
        const RudeServer server([](const QByteArray &, int nth) {
            if (nth == 0)
                return RudeAnswer{{}, RudeAnswer::Then::Reset};
            if (nth == 1)
                return RudeAnswer{RudeServer::answer("413 Too Large", R"({"ok":false,"description":"Too Large"})")};
            return RudeAnswer{RudeServer::answer("200 OK", FilesYes)};
        });
        HandClock clock;
        Courier courier(filesOptions(clock, server));
        courier.setChannels({telegramChannel()}, secretsFor({telegramChannel()}));
        QVERIFY(courier.post({u"bot"_s}, withFile(u"Report"_s, u"r.pdf"_s, "%PDF-1.7")));
        QTRY_COMPARE(only(courier).doing, Doing::Retrying);
        clock.forward(Hour);
        courier.wake();
        QTRY_VERIFY(only(courier).lastError.contains(u"413"_s));
        QVERIFY(only(courier).lastError.contains(u"Too Large"_s));
        clock.forward(Hour);
        courier.wake();
        QTRY_COMPARE(only(courier).delivered, 1);
        QCOMPARE(formOf(server, 2)["document"].body, QByteArray("%PDF-1.7"));
    }
};

QTEST_GUILESS_MAIN(TestTelegramFiles)
#include "tst_telegramfiles.moc"
