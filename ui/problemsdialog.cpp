// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problemsdialog.h"

#include "base/textsafety.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

QString problemText(const ImportProblem &problem, const Format &format)
{
    const QString path = escapeControls(problem.path);
    const QString reason = escapeControls(problem.reason);
    if (problem.offset < 0)
        return ProblemsDialog::tr("%1: %2", "file: reason").arg(path, reason);
    return ProblemsDialog::tr("%1, line %2, byte %3: %4")
        .arg(path, format.countFull(problem.line), format.countFull(problem.offset), reason);
}

ProblemsDialog::ProblemsDialog(const ImportReport &report, const Format &format, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Unreadable places"));
    resize(800, 480);
    QStringList lines;
    for (const ImportProblem &problem : report.problems)
        lines << problemText(problem, format);
    auto *list = new QListView(this);
    list->setModel(new QStringListModel(lines, list));
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setWordWrap(true);
    list->setAccessibleName(tr("Unreadable places"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap12);
    column->addWidget(new PlainLabel(tr("What could not be read"), TextRole::Title, Token::Text, this));
    const bool all = qint64(report.problems.size()) == report.problemsTotal;
    column->addWidget(new PlainLabel(
        all ? tr("Everything around these places is counted.")
            : tr("The first %1 of %2. Everything around these places is counted.")
                  .arg(format.countFull(qint64(report.problems.size())), format.countFull(report.problemsTotal)),
        TextRole::Body, Token::Text2, this));
    column->addWidget(list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Gap8);
    auto *copy = new Button(Button::Look::Outlined, tr("Copy list"), this);
    auto *close = new Button(Button::Look::Primary, tr("Close"), this);
    buttons->addStretch(1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(copy, &Button::clicked, this, [lines] { QGuiApplication::clipboard()->setText(lines.join(u'\n')); });
    connect(close, &Button::clicked, this, &QDialog::accept);
}

} // namespace glasshouse
