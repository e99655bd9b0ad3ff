// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feedback/triagebar.h"

#include "domain/feedbackrules.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

TriageBar::TriageBar(QWidget *parent)
    : QWidget(parent),
      m_count(new PlainLabel(TextRole::Label, Token::Text3, this)),
      m_line(new QWidget(this)),
      m_prompt(new PlainLabel(TextRole::Label, Token::Text2, m_line)),
      m_field(new QLineEdit(m_line))
{
    struct Row {
        Step step;
        QString name, key;
    };
    auto *steps = new QHBoxLayout;
    steps->setSpacing(metrics::Gap4);
    for (const Row &row : {Row{Step::Triaged, tr("Triaged"), u"T"_s}, Row{Step::Resolve, tr("Resolve…"), u"R"_s},
                           Row{Step::Wontfix, tr("Won't fix…"), u"W"_s}, Row{Step::Reopen, tr("Reopen"), u"O"_s},
                           Row{Step::Assign, tr("Assign…"), u"A"_s}, Row{Step::Tag, tr("Tag…"), u"#"_s}}) {
        auto *const made = new Button(Button::Look::Outlined, row.name, this);
        made->setSmall(true);
        made->setToolTip(plainToolTip(tr("%1 (%2)", "a step, and its key").arg(row.name, row.key)));
        connect(made, &Button::clicked, this, [this, step = row.step] { begin(step); });
        steps->addWidget(made);
        m_buttons.push_back(made);
    }
    steps->addStretch(1);
    steps->addWidget(m_count);
    auto *words = new QHBoxLayout(m_line);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(metrics::Gap8);
    words->addWidget(m_prompt);
    words->addWidget(m_field, 1);
    m_field->setFixedHeight(metrics::Control);
    m_field->installEventFilter(this);
    m_field->setMaxLength(FeedbackBounds::Resolution / 4); // of any alphabet
    m_line->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap12, metrics::Gap8, metrics::Gap12, metrics::Gap8);
    column->setSpacing(metrics::Gap8);
    column->addLayout(steps);
    column->addWidget(m_line);
    connect(m_field, &QLineEdit::returnPressed, this, &TriageBar::take);
    setCount(0, {});
}

void TriageBar::setCount(int reports, const QString &countText)
{
    for (Button *const each : m_buttons)
        each->setEnabled(reports > 0);
    m_count->setPlain(countText);
    if (reports == 0 && isAsking())
        close();
}

void TriageBar::setKnown(const QStringList &tags, const QStringList &assignees)
{
    m_tags = tags, m_assignees = assignees;
}

bool TriageBar::isAsking() const
{
    return m_line->isVisibleTo(this);
}

void TriageBar::begin(Step step)
{
    if (!m_buttons[std::size_t(step)]->isEnabled())
        return;
    m_step = step;
    switch (step) {
    case Step::Triaged:
    case Step::Reopen:
        close();
        Q_EMIT stepTaken(step, {});
        return;
    case Step::Resolve:
        return ask(tr("What was done"), tr("may be empty"), {});
    case Step::Wontfix:
        return ask(tr("Why not"), tr("may be empty"), {});
    case Step::Assign:
        return ask(tr("Assign to"), tr("a person; empty: nobody"), m_assignees);
    case Step::Tag:
        break;
    }
    ask(tr("Tags"), tr("words, with a comma between; -word takes one away"), m_tags);
}

void TriageBar::ask(const QString &prompt, const QString &hint, const QStringList &known)
{
    m_prompt->setPlain(prompt);
    m_field->setAccessibleName(prompt);
    m_field->setPlaceholderText(hint);
    m_field->clear();
    auto *const completer = new QCompleter(known, m_field);
    completer->setCompletionMode(QCompleter::InlineCompletion);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete m_field->completer();
    m_field->setCompleter(completer);
    m_line->show();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void TriageBar::take()
{
    const QString words = m_field->text().trimmed();
    close();
    Q_EMIT stepTaken(m_step, words);
}

void TriageBar::close()
{
    if (!isAsking())
        return;
    m_line->hide();
    Q_EMIT closed();
}

bool TriageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace glasshouse
