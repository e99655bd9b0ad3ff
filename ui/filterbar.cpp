// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filterbar.h"

#include "backend/backend.h"
#include "charts/paint.h"
#include "ui/activity/valuepicker.h"
#include "ui/button.h"
#include "ui/chip.h"
#include "ui/filtercontroller.h"
#include "ui/filterfields.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/rangebutton.h"
#include "ui/searchfield.h"
#include "ui/style.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int TypingPauseMs = 150;
constexpr int TextFieldWidth = 240;
constexpr int MostViewName = 160;

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

/// A button that offers something that is not there yet: its outline is dashed.
class DashedButton : public Button
{
public:
    using Button::Button;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Button::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeOf(this).colour(Token::BorderStrong), 1, Qt::DashLine));
        painter.drawRoundedRect(hairlineRect(rect()), metrics::ControlRadius, metrics::ControlRadius);
    }
};

/// The chips without room, one under the other. Closes on a click elsewhere and deletes itself.
class FoldedChips : public QWidget
{
public:
    explicit FoldedChips(QWidget *parent) : QWidget(parent, Qt::Popup | Qt::FramelessWindowHint)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setAttribute(Qt::WA_TranslucentBackground);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(metrics::Gap8, metrics::Gap8, metrics::Gap8, metrics::Gap8);
        column->setSpacing(metrics::Gap4);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        paintSurface(&painter, rect(), metrics::PanelRadius, theme.colour(Token::Popover), theme.colour(Token::Border));
    }
};

} // namespace

FilterBar::FilterBar(FilterController &filter, QWidget *parent)
    : QWidget(parent),
      m_filter(filter),
      m_back(arrow(tr("Back"), tr("Alt+Left"), int(Icon::Back))),
      m_forward(arrow(tr("Forward"), tr("Alt+Right"), int(Icon::Forward))),
      m_range(new RangeButton(filter, this)),
      m_chips(new QHBoxLayout),
      m_folded(new Button(Button::Look::Outlined, {}, this)),
      m_add(new DashedButton(Button::Look::Quiet, tr("Filter"), this)),
      m_clear(new Button(Button::Look::Link, tr("Clear"), this)),
      m_text(new SearchField(tr("Text in any field"), u"/"_s, this)),
      m_views(new Button(Button::Look::Quiet, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Gap8, 0, metrics::Gap8, 0);
    row->setSpacing(metrics::Gap8);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(new Separator(this));
    row->addWidget(m_range);
    m_chips->setSpacing(metrics::Gap8);
    row->addLayout(m_chips);
    row->addWidget(m_folded);
    row->addWidget(m_add);
    row->addWidget(m_clear);
    row->addStretch(1);
    m_text->setFixedWidth(TextFieldWidth);
    row->addWidget(m_text);
    row->addWidget(m_views);
    setFixedHeight(metrics::FilterBar);
    m_clear->setToolTip(plainToolTip(tr("Remove every filter but the time range")));
    m_folded->setAccessibleName(tr("More filters"));
    m_folded->hide();
    m_views->setLeadingIcon(Icon::Star);
    m_views->hide();
    setViewName({});
    connect(m_folded, &Button::clicked, this, &FilterBar::showFolded);
    m_add->setLeadingIcon(Icon::Plus);
    m_add->setToolTip(plainToolTip(tr("Filter by a field of events")));
    m_add->hide();
    buildAddMenu();
    connectFilter();
    showFilter();
}

void FilterBar::buildAddMenu()
{
    QMenu *menu = makeMenu(m_add);
    for (const QString &field : filterFields())
        menu->addAction(fieldTitle(field), this, [this, field] { openPicker(field, m_add); });
    m_add->setMenu(menu);
    m_add->setPopupMode(QToolButton::InstantPopup);
}

void FilterBar::setBackend(Backend *backend)
{
    m_backend = backend;
    m_add->setVisible(backend != nullptr);
    foldChips();
}

void FilterBar::setViews(QMenu *menu)
{
    m_views->setPopup(menu);
    m_views->show();
    foldChips();
}

void FilterBar::setViewName(const QString &name)
{
    const QString shown = m_views->fontMetrics().elidedText(name, Qt::ElideRight, MostViewName);
    m_views->setText(shown);
    m_views->setAccessibleName(name.isEmpty() ? tr("Saved views") : tr("Saved views: %1").arg(name));
    m_views->setToolTip(plainToolTip(name.isEmpty() ? tr("Saved views") : name));
    m_views->updateGeometry();
    if (isVisible())
        layout()->activate(); // the button is as wide as its text before the chips are fitted
    foldChips();
}

void FilterBar::openPicker(const QString &field, QWidget *under)
{
    if (!m_backend)
        return;
    auto *picker = new ValuePicker(field, *m_backend, m_filter, this);
    picker->openUnder(under);
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
    connect(m_clear, &Button::clicked, &m_filter, [this] {
        if (m_clear->hasFocus()) // it goes; the text field beside would take the next keys
            m_add->setFocus(Qt::OtherFocusReason);
        m_filter.clear();
    });
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
    m_texts = chipsOf(m_filter.filter(), m_filter.format());
    m_shown.clear();
    for (const ChipText &text : m_texts) {
        Chip *chip = makeChip(text, this);
        m_chips->addWidget(chip);
        m_shown.push_back(chip);
    }
    m_clear->setVisible(!m_texts.empty());
    foldChips();
}

Chip *FilterBar::makeChip(const ChipText &text, QWidget *parent)
{
    auto *chip = new Chip(text, parent);
    connect(chip, &Chip::removeRequested, &m_filter, [this, remove = text.remove] { m_filter.change(remove); });
    connect(chip, &Chip::editRequested, this, [this, edit = text.edit, chip] {
        // A chip in the pop-up goes with it, and a filter's change replaces them all.
        openPicker(edit, chip->parentWidget() == this ? static_cast<QWidget *>(chip) : m_folded);
    });
    return chip;
}

void FilterBar::foldChips()
{
    int room = width() - 2 * metrics::Gap8 - metrics::Gap16;
    for (const QWidget *other :
         {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_forward), static_cast<QWidget *>(m_range),
          static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_clear), static_cast<QWidget *>(m_text),
          static_cast<QWidget *>(m_views)}) {
        if (!other->isHidden())
            room -= std::max(other->sizeHint().width(), other->minimumWidth()) + metrics::Gap8;
    }
    std::vector<int> widths;
    int whole = 0;
    for (const Chip *chip : m_shown) {
        widths.push_back(chip->sizeHint().width() + metrics::Gap8);
        whole += widths.back();
    }
    size_t fit = m_shown.size();
    if (whole > room) {
        m_folded->setText(u"+8"_s);
        room -= m_folded->sizeHint().width() + metrics::Gap8;
        while (fit > 0 && whole > room)
            whole -= widths[--fit];
    }
    for (size_t i = 0; i < m_shown.size(); ++i)
        m_shown[i]->setVisible(i < fit);
    m_folded->setVisible(fit < m_shown.size());
    m_folded->setText(u'+' + m_filter.format().count(qint64(m_shown.size() - fit)));
}

void FilterBar::showFolded()
{
    auto *popup = new FoldedChips(this);
    for (size_t i = 0; i < m_shown.size(); ++i) {
        if (!m_shown[i]->isHidden())
            continue;
        Chip *chip = makeChip(m_texts[i], popup);
        popup->layout()->addWidget(chip);
        connect(chip, &Chip::editRequested, popup, &QWidget::close);
    }
    connect(&m_filter, &FilterController::changed, popup, &QWidget::close);
    popup->adjustSize();
    popup->move(m_folded->mapToGlobal(QPoint(0, m_folded->height() + metrics::Gap4)));
    popup->show();
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    foldChips();
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
