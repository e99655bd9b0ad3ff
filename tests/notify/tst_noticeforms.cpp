// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/forms.h"
#include "notify/noticejson.h"
#include "notifybench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

NoticeBatch batchOf(std::vector<Notice> notices, MoreNotices more = {})
{
    return {u"0123456789abcdef0123456789abcdef"_s, std::move(notices), more};
}

Notice reportNotice()
{
    Notice notice = noticeOf(u"Wochenbericht für das Team"_s, Severity::Info);
    notice.kind = Notice::Kind::Report;
    notice.text = u"Kosten: 8,10 €\n.\n..dots"_s;
    notice.where = u"http://127.0.0.1:4318/packs/llm-cost"_s;
    notice.attachment = {u"Bericht 47/über \"Kosten\".pdf"_s, u"application/pdf"_s,
                         QByteArray("%PDF\0\r\n.\r\n", 10).repeated(500)};
    return notice;
}

/// What a text means to Telegram, back from the request.
QString telegramText(const NoticeBatch &batch)
{
    return QJsonDocument::fromJson(telegramBody(u"5"_s, batch)).object().value("text"_L1).toString();
}

} // namespace

class TestNoticeForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void telegram_oneNotice_isTheseVeryBytes()
    {
        Notice notice = noticeOf(u"Cost of the day at 80 %"_s);
        notice.text = u"$8.10 of $10.00 <b>*_`"_s;
        notice.where = u"https://glasshouse.example/alerts/3"_s;
        QCOMPARE(
            telegramBody(u"-1001234567890"_s, batchOf({notice})),
            QByteArray("{\"chat_id\":-1001234567890,\"text\":\"Warning: Cost of the day at 80 %\\n\\n$8.10 of $10.00 "
                       "<b>*_`\\n\\nhttps://glasshouse.example/alerts/3\\n2026-11-21 22:26 UTC\","
                       "\"disable_web_page_preview\":true}"));
        QVERIFY(telegramBody(u"@ops"_s, batchOf({notice})).startsWith("{\"chat_id\":\"@ops\","));
    }

    void telegram_neverExceedsItsLimit_norCutsACharacter()
    {
        Notice notice = noticeOf(u"😀"_s.repeated(90));
        for (const int length : {3000, 4000, 4001, 4100, 8000}) {
            notice.text = u"😀"_s.repeated(length);
            const QString text = telegramText(batchOf({notice}));
            QVERIFY(text.size() <= MostTelegramText);
            QVERIFY(text.size() > MostTelegramText - 200);
            QVERIFY(text.isValidUtf16());
            QVERIFY(text.endsWith(u"22:26 UTC"));
        }
        std::vector<Notice> many(50, notice);
        for (std::size_t i = 0; i < many.size(); ++i)
            many[i].severity = i % 2 ? Severity::Error : Severity::Info;
        const QString digest = telegramText(batchOf(many, {1, 2, 3}));
        QVERIFY(digest.size() <= MostTelegramText);
        QVERIFY(digest.isValidUtf16());
        const qsizetype listed = digest.count(u"22:26 UTC  ");
        QVERIFY(listed > 5 && listed < 50);
        QVERIFY2(digest.contains(u"and %1 more: "_s.arg(56 - listed)), qPrintable(digest.right(100)));
    }

    void digest_saysHowManyAndTheGravest_andListsEach()
    {
        const NoticeBatch batch = batchOf({noticeOf(u"one"_s, Severity::Info), noticeOf(u"two"_s)}, {0, 1, 4});
        QCOMPARE(batchTitle(batch), u"7 notices, the gravest: error"_s);
        QCOMPARE(
            batchText(batch, 4096, true),
            u"2026-11-21 22:26 UTC  Info: one\n2026-11-21 22:26 UTC  Warning: two\nand 5 more: 4 errors, 1 warning"_s);
    }

    void outsideText_cannotSteer()
    {
        Notice notice = noticeOf(u"a\r\nBcc: x\u202eb\x1b[31m"_s);
        notice.text = u"line\nline \u202e \x07"_s;
        const QString title = batchTitle(batchOf({notice}));
        QVERIFY(!title.contains(u'\n') && !title.contains(u'\r') && !title.contains(QChar(0x202e))
                && !title.contains(QChar(0x1b)));
        const QString text = batchText(batchOf({notice}), 4096, true);
        QVERIFY(text.contains(u"line\nline \\u202e \\x07"));
    }

    void fileThatCannotGoAlong_isNamed()
    {
        QVERIFY(telegramText(batchOf({reportNotice()})).contains(u"Not sent here: the file Bericht 47"));
        QVERIFY(telegramText(batchOf({reportNotice(), reportNotice()})).count(u"Not sent here") == 2);
    }

    void webhook_holdsEveryField_andIsSigned()
    {
        Channel channel = webhookChannel(u"https://hooks.example"_s);
        const QByteArray body = webhookBody(channel, batchOf({reportNotice(), noticeOf(u"two"_s)}, {0, 0, 9}));
        const QJsonObject said = QJsonDocument::fromJson(body).object();
        QCOMPARE(said.value("schema"_L1).toString(), u"glasshouse.notice.v1"_s);
        QCOMPARE(said.value("delivery"_L1).toString(), u"0123456789abcdef0123456789abcdef"_s);
        QCOMPARE(said.value("channel"_L1).toString(), u"hook"_s);
        QCOMPARE(said.value("more"_L1).toObject().value("error"_L1).toInt(), 9);
        const QJsonArray notices = said.value("notices"_L1).toArray();
        QCOMPARE(notices.size(), 2);
        QCOMPARE(*noticeFromJson(notices[0].toObject()), reportNotice());

        // The algorithm of the description, by other means than the code's: RFC 2104 over two hashes.
        const QByteArray signature = webhookSignature(SigningKey, HandClock::StartMs, body);
        QVERIFY(signature.startsWith("t=1795300000,v1="));
        QByteArray inner(64, 0x36), outer(64, 0x5c);
        for (qsizetype i = 0; i < SigningKey.size(); ++i) {
            inner[i] = char(inner[i] ^ SigningKey[i]);
            outer[i] = char(outer[i] ^ SigningKey[i]);
        }
        const auto sha256 = [](const QByteArray &bytes) {
            return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        };
        QCOMPARE(signature.mid(16), sha256(outer + sha256(inner + "1795300000." + body)).toHex());
    }

    void receiverOfTheGuide_takesWhatWasSigned_andNothingElse()
    {
        QFile guide(QStringLiteral(GLASSHOUSE_GUIDE));
        QVERIFY(guide.open(QIODevice::ReadOnly));
        const QByteArray page = guide.readAll();
        const QByteArray block = page.mid(page.indexOf("```python\n") + 10);
        const QByteArray program = block.left(block.indexOf("```"))
            + "import sys\nprint(is_from_glasshouse(sys.argv[1].encode(), sys.argv[2], sys.stdin.buffer.read(), "
              "float(sys.argv[3])))\n";
        const QByteArray body = webhookBody(webhookChannel(u"https://h.example"_s), batchOf({reportNotice()}));
        const QByteArray signature = webhookSignature(SigningKey, HandClock::StartMs, body);
        const auto takes = [&program](const QByteArray &key, const QByteArray &header, const QByteArray &said,
                                      qint64 nowMs) {
            QProcess python;
            python.start(u"python3"_s,
                         {u"-c"_s, QString::fromUtf8(program), QString::fromUtf8(key), QString::fromUtf8(header),
                          QString::number(nowMs / 1000)});
            python.write(said);
            python.closeWriteChannel();
            return python.waitForFinished() ? python.readAllStandardOutput().trimmed() : python.errorString().toUtf8();
        };
        QCOMPARE(takes(SigningKey, signature, body, HandClock::StartMs), QByteArray("True"));
        QCOMPARE(takes(SigningKey, signature, body + ' ', HandClock::StartMs), QByteArray("False"));
        QCOMPARE(takes(SigningKey + 'x', signature, body, HandClock::StartMs), QByteArray("False"));
        QCOMPARE(takes(SigningKey, signature, body, HandClock::StartMs + 10 * Minute), QByteArray("False"));
        QCOMPARE(takes(SigningKey, QByteArray(signature).replace("t=1", "t=2"), body, HandClock::StartMs),
                 QByteArray("False"));
    }

    void signature_changesWithEachOfItsInputs()
    {
        const QByteArray signature = webhookSignature(SigningKey, HandClock::StartMs, "body");
        QVERIFY(signature != webhookSignature(SigningKey, HandClock::StartMs, "bodx"));
        QVERIFY(signature.mid(16) != webhookSignature(SigningKey, HandClock::StartMs + 1000, "body").mid(16));
        QVERIFY(signature != webhookSignature(SigningKey + "x", HandClock::StartMs, "body"));
    }

    void mail_isReadBackAsItWasMeant()
    {
        const QByteArray mail = mailMessage(mailChannel(25), batchOf({reportNotice()}), HandClock::StartMs);
        const ParsedMail parsed = parseMail(mail);
        QCOMPARE(parsed.headers.value("from"), QByteArray("Glasshouse <glasshouse@sender.example>"));
        QCOMPARE(parsed.headers.value("to"), QByteArray("ada@team.example, bob@team.example"));
        QCOMPARE(parsed.headers.value("message-id"), QByteArray("<0123456789abcdef0123456789abcdef@sender.example>"));
        QCOMPARE(parsed.headers.value("date"), QByteArray("21 Nov 2026 22:26:40 +0000"));
        QCOMPARE(parsed.headers.value("mime-version"), QByteArray("1.0"));
        QCOMPARE(parsed.headers.value("auto-submitted"), QByteArray("auto-generated"));
        QCOMPARE(parsed.subject, u"[Glasshouse] Info: Wochenbericht für das Team"_s);
        QCOMPARE(parsed.parts.size(), 2U);
        QCOMPARE(parsed.parts[0].headers.value("content-type"), QByteArray("text/plain; charset=utf-8"));
        QCOMPARE(
            QString::fromUtf8(parsed.parts[0].body),
            u"Kosten: 8,10 €\r\n.\r\n..dots\r\n\r\nhttp://127.0.0.1:4318/packs/llm-cost\r\n2026-11-21 22:26 UTC\r\n"_s);
        QCOMPARE(parsed.parts[1].headers.value("content-type"), QByteArray("application/pdf"));
        QCOMPARE(parsed.parts[1].headers.value("content-disposition"),
                 QByteArray("attachment; filename=\"_ber_Kosten.pdf\"; filename*=UTF-8''%C3%BCber%20Kosten.pdf"));
        QCOMPARE(parsed.parts[1].body, reportNotice().attachment->bytes);
    }

    void mail_keepsToTheLettersAndLinesThatMailAllows()
    {
        Notice notice = reportNotice();
        notice.title = u"日本語のとても長い題名 "_s.repeated(12).left(200);
        notice.attachment->name = u"報告書"_s.repeated(40);
        for (const QByteArray &line : mailMessage(mailChannel(25), batchOf({notice}), HandClock::StartMs).split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY2(line.size() <= 999, line.constData());
            for (const char c : line)
                QVERIFY(static_cast<unsigned char>(c) < 0x80);
        }
        const ParsedMail parsed = parseMail(mailMessage(mailChannel(25), batchOf({notice}), HandClock::StartMs));
        QCOMPARE(parsed.subject, u"[Glasshouse] Info: "_s + notice.title.simplified());
    }

    void mail_headersCannotBeAddedByATitle_aFileOrAType()
    {
        Notice notice = reportNotice();
        notice.title = u"x\r\nBcc: evil@example.com\r\n\r\nbody"_s;
        notice.attachment->name = u"a\"\r\nBcc: evil@example.com\r\n"_s;
        notice.attachment->type = u"text/html\r\nBcc: evil@example.com"_s;
        const ParsedMail parsed = parseMail(mailMessage(mailChannel(25), batchOf({notice}), HandClock::StartMs));
        QVERIFY(!parsed.headers.contains("bcc"));
        QCOMPARE(parsed.headers.size(), 8);
        QCOMPARE(parsed.parts.size(), 2U);
        QVERIFY(!parsed.parts[1].headers.contains("bcc"));
        QCOMPARE(parsed.parts[1].headers.value("content-type"), QByteArray("application/octet-stream"));
    }

    void headerText_isEncodedOnlyWhereItMust()
    {
        QCOMPARE(mailHeaderText(u"plain"_s), QByteArray("plain"));
        QVERIFY(mailHeaderText(u"=?UTF-8?B?eA==?="_s).startsWith("=?UTF-8?B?PT9"));
        for (const QByteArray &word : mailHeaderText(u"ü"_s.repeated(200)).split('\n'))
            QVERIFY(word.trimmed().size() <= 75);
    }

    void noticeJson_isReadAsItWasWritten_andRefusedCut()
    {
        JsonWriter writer;
        writeNotice(writer, reportNotice());
        const QByteArray text = writer.take();
        const QJsonObject object = QJsonDocument::fromJson(text).object();
        QCOMPARE(*noticeFromJson(object), reportNotice());
        for (const QString &field : {u"id"_s, u"tenant"_s, u"kind"_s, u"severity"_s, u"time"_s}) {
            QJsonObject without = object;
            without.remove(field);
            QVERIFY2(!noticeFromJson(without), qPrintable(field));
        }
    }
};

QTEST_APPLESS_MAIN(TestNoticeForms)
#include "tst_noticeforms.moc"
