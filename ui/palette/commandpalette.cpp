// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandpalette.h"

#include "backend/backend.h"
#include "base/textsafety.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/theme.h"
#include "ui/filtercontroller.h"
#include "ui/metrics.h"
#include "ui/palette/commandmodel.h"
#include "ui/palette/palettebutton.h"
#include "ui/palette/sessionsearch.h"
#include "ui/searchfield.h"
#include "ui/sessiondelegate.h"

#include <QAction>
#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int Widest = 640, FromTop = 96, MostRows = 12;

class CommandDelegate : public QStyledItemDelegate
{
public:
    CommandDelegate(const CommandModel *model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, metrics::Row}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Command *command = m_model->commandAt(index.row());
        const SessionPlace *session = m_model->sessionAt(index.row());
        const Theme &theme = themeOf(option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.colour(option.state & QStyle::State_Selected ? Token::Selection : Token::Hover));
            painter->drawRoundedRect(option.rect, metrics::BadgeRadius, metrics::BadgeRadius);
        }
        QRect rest = option.rect.adjusted(metrics::Gap8, 0, -metrics::Gap8, 0);
        if (command && !command->keys.isEmpty())
            rest.setRight(paintKeys(painter, rest, command->keys, theme) - metrics::Gap12);
        painter->setFont(font(TextRole::Label));
        painter->setPen(theme.colour(Token::Text3));
        const QString aside = painter->fontMetrics().elidedText(command ? command->group : session->detail,
                                                                Qt::ElideRight, rest.width() / 2);
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, aside);
        rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(aside) - metrics::Gap12);
        paintText(painter, rest, command ? command->text : session->text, m_model->matchAt(index.row())->marks, theme);
        painter->restore();
    }

private:
    /// Where the cap begins.
    static int paintKeys(QPainter *painter, const QRect &row, const QString &keys, const Theme &theme)
    {
        painter->setFont(font(TextRole::Axis));
        const int width = painter->fontMetrics().horizontalAdvance(keys) + 2 * metrics::Gap4 + 2;
        const QRect cap(row.right() + 1 - width, row.center().y() - metrics::Badge / 2 + 1, width, metrics::Badge);
        paintSurface(painter, cap, metrics::BadgeRadius, theme.colour(Token::Raised), theme.colour(Token::Border));
        painter->setPen(theme.colour(Token::Text3));
        painter->drawText(cap, Qt::AlignCenter, keys);
        return cap.left();
    }

    /// In runs, the letters that were typed stronger.
    static void paintText(QPainter *painter, QRect place, const QString &text, const std::vector<int> &marks,
                          const Theme &theme)
    {
        painter->setPen(theme.colour(Token::Text));
        painter->setFont(font(TextRole::Body));
        if (marks.empty() || painter->fontMetrics().horizontalAdvance(text) > place.width()) {
            painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
            return;
        }
        const auto isMarked = [&](int at) { return std::binary_search(marks.begin(), marks.end(), at); };
        for (int from = 0, to = 0; from < int(text.size()); from = to) {
            while (to < int(text.size()) && isMarked(to) == isMarked(from))
                ++to;
            const QString run = text.mid(from, to - from);
            painter->setFont(font(isMarked(from) ? TextRole::PanelTitle : TextRole::Body));
            painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, run);
            place.setLeft(place.left() + painter->fontMetrics().horizontalAdvance(run));
        }
    }

    const CommandModel *m_model;
};

} // namespace

CommandPalette::CommandPalette(const QMenuBar &menus, QWidget *window)
    : QWidget(window),
      m_menus(menus),
      m_model(new CommandModel(this)),
      m_field(new SearchField(tr("Go to a session, panel, view or command"), {}, this)),
      m_list(new QListView(this))
{
    hide();
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_model, this));
    m_list->setAccessibleName(tr("Commands and sessions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it
    m_list->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    const int around = PopoverShadow + metrics::Gap8;
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(metrics::Gap8);
    column->addWidget(m_field);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::setTyped);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { give(index.row()); });
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    qApp->installEventFilter(this); // for the key alone
}

void CommandPalette::offerSessions(Backend &backend, const FilterController &filter)
{
    m_filter = &filter;
    m_search = new SessionSearch(backend, this);
    connect(m_search, &SessionSearch::found, this, &CommandPalette::showSessions);
}

void CommandPalette::open()
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_model->setCommands(commandsOf(m_menus));
    m_model->setSessions({});
    m_field->clear();
    setTyped({});
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::closeAndGiveBack()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const int width = std::min(Widest, parentWidget()->width() - 2 * metrics::Gap16) + 2 * PopoverShadow;
    const int rows = std::clamp(m_model->rowCount(), 1, MostRows);
    m_list->setFixedHeight(rows * metrics::Row + metrics::Gap4);
    const int room = parentWidget()->height() - FromTop;
    setGeometry((parentWidget()->width() - width) / 2, FromTop - PopoverShadow, width,
                std::min(sizeHint().height(), room));
}

void CommandPalette::setTyped(const QString &typed)
{
    if (m_search && isVisible())
        m_search->search(typed);
    m_model->setTyped(typed);
    m_list->setCurrentIndex(m_model->index(0));
    if (isVisible())
        place();
}

void CommandPalette::showSessions(const std::vector<SessionSummary> &sessions)
{
    const Format format = m_filter->format();
    std::vector<SessionPlace> places;
    for (const SessionSummary &session : sessions) {
        const QString project = projectName(session.project);
        QStringList facts;
        if (!project.isEmpty())
            facts << project;
        if (session.lastMs != NoTime)
            facts << format.relative(session.lastMs, m_filter->nowMs());
        const QStringList sought{session.title,   session.id,
                                 session.project, session.branch,
                                 session.model,   m_field->text().simplified()}; // whatever it was found by
        places.push_back({session.id, escapeControls(session.title.isEmpty() ? session.id : session.title),
                          escapeControls(facts.join(u" · "_s)), sought.join(u'\n')});
    }
    // What is chosen stays chosen; who has not chosen yet is offered the best.
    const int row = m_list->currentIndex().row();
    const Command *command = m_model->commandAt(row);
    const QString session = m_model->sessionAt(row) ? m_model->sessionAt(row)->id : QString();
    m_model->setSessions(std::move(places));
    int chosen = 0;
    for (int at = 0; row > 0 && at < m_model->rowCount(); ++at) {
        const SessionPlace *other = m_model->sessionAt(at);
        if (command ? m_model->commandAt(at) == command : other && other->id == session)
            chosen = at;
    }
    m_list->setCurrentIndex(m_model->index(chosen));
    if (isVisible())
        place();
    update();
}

void CommandPalette::hideEvent(QHideEvent *event)
{
    if (m_search)
        m_search->stop();
    QWidget::hideEvent(event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintPopover(&painter, QRectF(rect()).adjusted(PopoverShadow, PopoverShadow, -PopoverShadow, -PopoverShadow),
                 theme);
    if (m_model->rowCount() > 0)
        return;
    painter.setFont(glasshouse::font(TextRole::Body));
    painter.setPen(theme.colour(Token::Text3));
    const bool waiting = m_search && m_search->isSearching();
    painter.drawText(m_list->geometry(), Qt::AlignCenter,
                     waiting        ? tr("Looking for sessions…")
                         : m_search ? tr("No command or session matches.")
                                    : tr("No command matches."));
}

void CommandPalette::choose(int by)
{
    const int last = m_model->rowCount() - 1;
    if (last >= 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + by, 0, last)));
}

void CommandPalette::give(int row)
{
    if (const SessionPlace *session = m_model->sessionAt(row)) {
        const QString id = session->id;
        closeAndGiveBack();
        Q_EMIT sessionChosen(id);
        return;
    }
    const Command *command = m_model->commandAt(row);
    if (!command)
        return;
    const QPointer<QAction> action = command->action;
    closeAndGiveBack();
    if (action)
        action->trigger();
}

/// True where the key is the list's, not the field's.
bool CommandPalette::act(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        closeAndGiveBack();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        give(m_list->currentIndex().row());
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        choose(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        choose(-1);
        return true;
    case Qt::Key_PageDown:
        choose(MostRows - 1);
        return true;
    case Qt::Key_PageUp:
        choose(1 - MostRows);
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    // Text fields would take the key for "delete up to the end of the line".
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (QKeySequence(key->keyCombination()) == PaletteButton::keys()) {
            event->ignore();
            return true;
        }
    }
    if (isVisible() && watched == m_field && event->type() == QEvent::KeyPress
        && act(static_cast<QKeyEvent *>(event)->key()))
        return true;
    if (isVisible() && watched == m_field && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) // the field's own menu
        hide();
    if (isVisible() && watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace glasshouse
