// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filterbar.h"

#include "charts/paint.h"
#include "ui/button.h"
#include "ui/chip.h"
#include "ui/filtercontroller.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/rangebutton.h"
#include "ui/searchfield.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int TypingPauseMs = 150;
constexpr int TextFieldWidth = 240;

class Separator : public QWidget
{
public:
    explicit Separator(QWidget *parent) : QWidget(parent) { setFixedSize(1, metrics::IconSize + metrics::Gap4); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themeOf(this).colour(Token::Border));
    }
};

} // namespace

FilterBar::FilterBar(FilterController &filter, QWidget *parent)
    : QWidget(parent),
      m_filter(filter),
      m_back(arrow(tr("Back"), tr("Alt+Left"), int(Icon::Back))),
      m_forward(arrow(tr("Forward"), tr("Alt+Right"), int(Icon::Forward))),
      m_chips(new QHBoxLayout),
      m_clear(new Button(Button::Look::Link, tr("Clear"), this)),
      m_text(new SearchField(tr("Title, project, model or id"), u"/"_s, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Gap8, 0, metrics::Gap8, 0);
    row->setSpacing(metrics::Gap8);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(new Separator(this));
    row->addWidget(new RangeButton(filter, this));
    m_chips->setSpacing(metrics::Gap8);
    row->addLayout(m_chips);
    row->addWidget(m_clear);
    row->addStretch(1);
    m_text->setFixedWidth(TextFieldWidth);
    row->addWidget(m_text);
    setFixedHeight(metrics::FilterBar);
    m_clear->setToolTip(plainToolTip(tr("Remove every filter but the time range")));
    connectFilter();
    showFilter();
}

Button *FilterBar::arrow(const QString &name, const QString &keys, int icon)
{
    auto *button = new Button(Button::Look::Quiet, {}, this);
    button->setLeadingIcon(Icon(icon));
    button->setAccessibleName(name);
    button->setToolTip(plainToolTip(tr("%1 (%2)", "command and its key").arg(name, keys)));
    return button;
}

void FilterBar::connectFilter()
{
    connect(m_back, &Button::clicked, &m_filter, &FilterController::goBack);
    connect(m_forward, &Button::clicked, &m_filter, &FilterController::goForward);
    connect(m_clear, &Button::clicked, &m_filter, &FilterController::clear);
    m_typed.setSingleShot(true);
    m_typed.setInterval(TypingPauseMs);
    connect(m_text, &QLineEdit::textEdited, this, [this] { m_typed.start(); });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            m_typed.start();
    });
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        m_typed.stop();
        m_filter.setText(m_text->text());
    });
    connect(&m_typed, &QTimer::timeout, this, [this] { m_filter.setText(m_text->text()); });
    connect(&m_filter, &FilterController::changed, this, &FilterBar::showFilter);
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::showFilter()
{
    m_back->setEnabled(m_filter.canGoBack());
    m_forward->setEnabled(m_filter.canGoForward());
    if (!m_typed.isActive() && m_text->text() != m_filter.filter().text) {
        const QSignalBlocker quiet(m_text); // the filter is already what the text becomes
        m_text->setText(m_filter.filter().text);
    }
    rebuildChips();
}

void FilterBar::rebuildChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const std::vector<ChipText> chips = chipsOf(m_filter.filter(), m_filter.format());
    for (const ChipText &text : chips) {
        auto *chip = new Chip(text, this);
        m_chips->addWidget(chip);
        connect(chip, &Chip::removeRequested, &m_filter, [this, remove = text.remove] { m_filter.change(remove); });
    }
    m_clear->setVisible(!chips.empty());
}

void FilterBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.colour(Token::Panel));
    paintHairline(&painter, 0, width(), 0, theme.colour(Token::Border));
    paintHairline(&painter, 0, width(), height() - 1, theme.colour(Token::Border));
}

} // namespace glasshouse
