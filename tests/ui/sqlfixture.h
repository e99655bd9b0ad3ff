// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/panelstate.h"
#include "charts/seriescolours.h"
#include "models/sqlresultmodel.h"
#include "tests/ui/cannedbackend.h"
#include "ui/sql/sqldock.h"
#include "ui/style.h"

#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include <memory>

namespace glasshouse {

/// A backend that knows a few statements, and keeps what it is told to note.
class SqlCanned : public CannedBackend
{
public:
    std::vector<AuditNote> notes;
    QString path = QStringLiteral("/home/dev/store.db");

    SqlCanned()
    {
        answers = [](const Question &question) -> std::optional<Answer> {
            const auto *sql = std::get_if<SqlQuestion>(&question);
            if (!sql)
                return std::nullopt;
            return Answer(answerOf(*sql));
        };
    }
    void note(AuditNote note) override { notes.push_back(std::move(note)); }
    QString storePath() const override { return path; }

    static SqlAnswer answerOf(const SqlQuestion &question)
    {
        if (question.plan) {
            SqlAnswer answer;
            answer.plan = {QStringLiteral("SCAN activity"), QStringLiteral("  SEARCH sessions"),
                           QStringLiteral("USE TEMP B-TREE FOR ORDER BY")};
            return answer;
        }
        if (question.sql.contains(QStringLiteral("nothing")))
            return {{{QStringLiteral("a"), SqlColumn::Type::Null}}, {}, false, 2, {}, {}};
        if (question.sql.contains(QStringLiteral("many")))
            return many(question.limit);
        return question.sql.contains(QStringLiteral("model")) ? models() : daysAnswer();
    }

    static SqlAnswer models()
    {
        SqlAnswer answer;
        answer.columns = {{QStringLiteral("model"), SqlColumn::Type::Text},
                          {QStringLiteral("calls"), SqlColumn::Type::Integer},
                          {QStringLiteral("output_tokens"), SqlColumn::Type::Integer},
                          {QStringLiteral("cost_usd"), SqlColumn::Type::Real}};
        const std::tuple<const char *, qint64, qint64, double> rows[] = {
            {"claude-sonnet-4-5", 4102, 1'843'210, 48.2031},
            {"claude-opus-4-1", 812, 402'118, 31.5},
            {"claude-haiku-4-5", 9120, 912'004, 1.12}};
        for (const auto &[model, calls, tokens, cost] : rows)
            answer.rows.push_back({QString::fromLatin1(model), calls, tokens, cost});
        answer.rows.push_back({SqlCell(), qint64(3), qint64(0), SqlCell()});
        answer.elapsedMs = 12;
        return answer;
    }

    static SqlAnswer daysAnswer()
    {
        SqlAnswer answer;
        answer.columns = {{QStringLiteral("day"), SqlColumn::Type::Text},
                          {QStringLiteral("calls"), SqlColumn::Type::Integer},
                          {QStringLiteral("errors"), SqlColumn::Type::Integer},
                          {QStringLiteral("cost_usd"), SqlColumn::Type::Real}};
        for (int i = 29; i >= 0; --i)
            answer.rows.push_back({QDate(2026, 11, 20).addDays(-i).toString(Qt::ISODate), qint64(80 + (i * 37) % 90),
                                   qint64((i * 5) % 13), 2.5 + (i * 7) % 11});
        answer.elapsedMs = 31;
        return answer;
    }

    static SqlAnswer many(int rows)
    {
        SqlAnswer answer;
        answer.columns = {{QStringLiteral("id"), SqlColumn::Type::Integer},
                          {QStringLiteral("time_ms"), SqlColumn::Type::Integer},
                          {QStringLiteral("action"), SqlColumn::Type::Text},
                          {QStringLiteral("outcome"), SqlColumn::Type::Text},
                          {QStringLiteral("duration_ms"), SqlColumn::Type::Real},
                          {QStringLiteral("params"), SqlColumn::Type::Text}};
        for (int i = 0; i < rows; ++i)
            answer.rows.push_back(
                {qint64(100'000 + i), NowMs - i * 61'000LL,
                 i % 3 ? QStringLiteral("tool.call") : QStringLiteral("model.call"),
                 i % 7 ? SqlCell(QStringLiteral("ok")) : SqlCell(), (i % 900) / 7.0,
                 QStringLiteral("{\"attributes\":{\"file\":\"src/payout/webhook_%1.cpp\",\"note\":\"<b>%2</b>\"}}")
                     .arg(i)
                     .arg(QString(60, QLatin1Char('x')))});
        answer.truncated = true;
        answer.elapsedMs = 214;
        answer.advice = QStringLiteral("usage_daily holds sums of everything and answers at once");
        return answer;
    }
};

/// A window with the SQL panel alone.
struct SqlFixture {
    Appearance appearance;
    std::unique_ptr<SqlCanned> backend;
    std::unique_ptr<FilterController> filter;
    SeriesColours colours;
    std::unique_ptr<QMainWindow> window;
    SqlDock *dock = nullptr;

    SqlFixture()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("glasshouse-test"));
        // Settings of its own for each test program: several run at a time.
        QCoreApplication::setApplicationName(QFileInfo(QCoreApplication::applicationFilePath()).baseName());
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        appearance.setChoice(Appearance::Choice::Dark);
    }

    /// A new one of everything; false where the window does not show.
    bool open(const QString &path = {})
    {
        window.reset();
        backend = std::make_unique<SqlCanned>();
        if (!path.isEmpty())
            backend->path = path;
        filter = std::make_unique<FilterController>();
        filter->setNow(CannedBackend::NowMs);
        filter->setZone(QStringLiteral("Europe/Prague"));
        window = std::make_unique<QMainWindow>();
        dock = new SqlDock({*backend, *filter, colours}, window.get());
        window->addDockWidget(Qt::LeftDockWidgetArea, dock);
        window->resize(1200, 800);
        window->show();
        window->activateWindow();
        const bool shown = QTest::qWaitForWindowExposed(window.get());
        Q_EMIT backend->opened();
        dock->editor()->setFocus();
        return shown;
    }

    /// Types a statement over what is there, and runs it.
    void run(const QString &sql)
    {
        dock->editor()->setStatement({});
        QTest::keyClicks(dock->editor(), sql);
        QTest::keyClick(dock->editor(), Qt::Key_Return, Qt::ControlModifier);
    }

    /// A picture for a look by eye, into the folder GLASSHOUSE_GRAB_DIR.
    bool save(const QString &name, QSize size)
    {
        const QDir folder(qEnvironmentVariable("GLASSHOUSE_GRAB_DIR"));
        window->resize(size);
        QTest::qWait(50);
        return folder.mkpath(QStringLiteral("."))
            && window->grab().save(folder.filePath(name + QStringLiteral(".png")));
    }
};

} // namespace glasshouse
