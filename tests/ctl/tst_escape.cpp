// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/doctorcommand.h"
#include "ctl/importcommand.h"
#include "ctl/rollupcommand.h"
#include "ctl/sessionprinter.h"
#include "ctl/sessionscommand.h"
#include "ctl/usagecommand.h"

#include <QTest>

#include <sstream>

using namespace glasshouse;
using namespace Qt::StringLiterals;

/// Nothing that a transcript says may reach the terminal as anything but text.
class TestEscape : public QObject
{
    Q_OBJECT

    static QString evil() { return u"a\x1b]0;owned\a\u009b31m\u202egnp\u200b\rb"_s; }

    static bool isSafe(const QString &text)
    {
        for (const QChar c : text) {
            const char16_t u = c.unicode();
            if ((u < 0x20 && u != u'\n') || (u >= 0x7f && u < 0xa0) || u == 0x202e || u == 0x200b)
                return false;
        }
        return true;
    }

    static SessionSummary session()
    {
        SessionSummary session;
        session.id = session.title = session.project = session.model = session.branch = evil();
        return session;
    }

    static QString printed(bool json)
    {
        std::ostringstream out, err;
        const std::atomic_bool stop{false};
        const Terminal terminal{out, err, stop};
        const auto printer = makeSessionPrinter(json, terminal, Zone());
        printer->begin(session());
        TranscriptOutline outline;
        printer->beginFile({evil(), evil(), evil(), 1}, outline);
        OutlineEntry entry;
        entry.kind = OutlineEntry::Kind::Tool;
        entry.name = entry.label = entry.agentId = evil();
        EntryContent content;
        content.text = content.input = content.result = evil();
        content.diff.push_back({DiffLine::Kind::Added, 1, evil()});
        printer->entry(entry, content, 3);
        printer->endFile(evil());
        printer->end();
        return QString::fromStdString(out.str());
    }

private Q_SLOTS:
    void usage_isSafe()
    {
        UsageAnswer answer;
        answer.zone = evil();
        answer.rows.push_back({evil(), evil(), {}});
        QVERIFY(isSafe(usageText(answer, UsageQuestion::Grouping::Project, true)));
        QVERIFY(isSafe(QString::fromUtf8(usageJson(answer))));
    }

    void sessions_areSafe()
    {
        QVERIFY(isSafe(sessionsText({session()}, 1, Zone())));
        QVERIFY(isSafe(QString::fromUtf8(sessionsJson({session()}, 1))));
    }

    void oneSession_isSafe()
    {
        QVERIFY(isSafe(printed(false)));
        QVERIFY(isSafe(printed(true)));
        QVERIFY(printed(false).contains(u"\\x1b"_s));
    }

    void reports_areSafe()
    {
        ImportReport report;
        report.add({evil(), 1, 2, evil()});
        QVERIFY(isSafe(importText(report)));
        QVERIFY(isSafe(QString::fromUtf8(importJson(report, evil()))));
        QVERIFY(isSafe(rollupText({1, 1, {evil()}, false})));
        QVERIFY(isSafe(doctorText({{evil().left(1), HealthCheck::Level::Problem, evil(), evil()}})));
    }

    void complaints_areSafe()
    {
        std::ostringstream out, err;
        const std::atomic_bool stop{false};
        const Terminal terminal{out, err, stop};
        QCOMPARE(int(terminal.refuse({Error::Code::Io, evil()})), 3);
        QVERIFY(isSafe(QString::fromStdString(err.str())));
        QVERIFY(out.str().empty());
    }
};

QTEST_APPLESS_MAIN(TestEscape)
#include "tst_escape.moc"
