// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/findbar.h"

#include "charts/format.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace glasshouse {

namespace {
constexpr int TypingMs = 150;
constexpr int FieldWidth = 190;
} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent),
      m_field(new SearchField(tr("Find in session"), {}, this)),
      m_count(new PlainLabel(TextRole::Label, Token::Text3, this)),
      m_previous(new Button(Button::Look::Quiet, {}, this)),
      m_next(new Button(Button::Look::Quiet, {}, this))
{
    m_count->setTabular(true);
    m_field->setMaximumWidth(FieldWidth);
    m_field->setMinimumWidth(110);
    m_field->setToolTip(tr("Ctrl+F; Enter and Shift+Enter step through the matches"));
    m_field->installEventFilter(this);
    m_previous->setLeadingIcon(Icon::ChevronUp);
    m_previous->setAccessibleName(tr("Previous match"));
    m_previous->setToolTip(tr("Previous match (Shift+F3)"));
    m_next->setLeadingIcon(Icon::ChevronDown);
    m_next->setAccessibleName(tr("Next match"));
    m_next->setToolTip(tr("Next match (F3)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Gap4);
    row->addWidget(m_count);
    for (Button *button : {m_previous, m_next}) {
        button->setSmall(true);
        button->hide();
        row->addWidget(button);
    }
    row->addWidget(m_field, 1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(TypingMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { Q_EMIT searchRequested(text()); });
    connect(m_field, &SearchField::textChanged, this, &FindBar::textChanged);
    connect(m_previous, &Button::clicked, this, [this] { step(false); });
    connect(m_next, &Button::clicked, this, [this] { step(true); });
}

void FindBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

QString FindBar::text() const
{
    return m_field->text();
}

void FindBar::textChanged()
{
    m_matches = {};
    m_picked = -1;
    m_count->setPlain({});
    for (Button *button : {m_previous, m_next})
        button->setVisible(!text().isEmpty());
    m_delay.start();
}

void FindBar::restart()
{
    m_matches = {};
    m_picked = -1;
    m_count->setPlain({});
    if (!text().isEmpty())
        Q_EMIT searchRequested(text());
}

void FindBar::setMatches(const TranscriptMatches &matches, qint64 fromOffset)
{
    m_matches = matches;
    const auto at = std::ranges::lower_bound(m_matches.matches, fromOffset, {}, &TranscriptMatch::offset);
    pick(at == m_matches.matches.end() ? 0 : int(at - m_matches.matches.begin()));
}

void FindBar::setTrouble(const QString &reason)
{
    m_count->setPlain(reason);
}

void FindBar::step(bool forward)
{
    const int count = int(m_matches.matches.size());
    if (count == 0)
        return;
    pick((m_picked + (forward ? 1 : count - 1)) % count);
}

void FindBar::pick(int index)
{
    m_picked = m_matches.matches.empty() ? -1 : index;
    showCount();
    if (m_picked >= 0)
        Q_EMIT matchPicked(m_matches.matches[size_t(m_picked)]);
}

void FindBar::showCount()
{
    const Format format;
    const qint64 count = qint64(m_matches.matches.size());
    const QString total = m_matches.more ? tr("more than %1").arg(format.countFull(count)) : format.countFull(count);
    m_count->setPlain(count == 0 ? tr("no match") : tr("%1 of %2").arg(format.countFull(m_picked + 1), total));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(!(key->modifiers() & Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace glasshouse
