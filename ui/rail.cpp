// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rail.h"

#include "charts/icons.h"
#include "charts/paint.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/style.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QFocusEvent>
#include <QKeySequence>
#include <QLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

class RailButton : public QToolButton
{
public:
    RailButton(Icon icon, QWidget *parent) : QToolButton(parent), m_icon(icon)
    {
        setFixedSize(metrics::Rail, metrics::RailTarget);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const QRectF target((width() - metrics::RailTarget) / 2.0, 0, metrics::RailTarget, metrics::RailTarget);
        if (isChecked() || underMouse() || isDown()) {
            const QColor fill = theme.colour(isChecked() ? Token::Selection : Token::Hover);
            paintSurface(&painter, target, metrics::ControlRadius, fill, fill);
        }
        if (isChecked()) // the mark at the window's edge says where one is, without colour too
            painter.fillRect(QRectF(0, metrics::Gap8, 2, height() - 2 * metrics::Gap8), theme.colour(Token::Accent));
        const double inset = (metrics::RailTarget - metrics::RailIcon) / 2.0;
        paintIcon(&painter, target.adjusted(inset, inset, -inset, -inset), m_icon,
                  theme.colour(isChecked() ? Token::AccentText : Token::Text2));
        if (hasFocus())
            paintFocusRing(&painter, target.adjusted(2, 2, -2, -2), metrics::BadgeRadius, theme.colour(Token::Accent));
    }

private:
    Icon m_icon;
};

Icon iconOf(Workspace workspace)
{
    switch (workspace) {
    case Workspace::Overview:
        return Icon::Home;
    case Workspace::Activity:
        return Icon::Pulse;
    case Workspace::Sessions:
        return Icon::Sessions;
    case Workspace::Transcript:
        return Icon::Transcript;
    case Workspace::Trends:
        return Icon::Trend;
    case Workspace::Heatmap:
        return Icon::Heatmap;
    case Workspace::Sources:
        return Icon::Plug;
    case Workspace::Credentials:
        return Icon::Key;
    case Workspace::Sql:
        return Icon::Database;
    case Workspace::Explorer:
        return Icon::Columns;
    case Workspace::Findings:
        return Icon::Warning;
    case Workspace::Alerts:
        return Icon::Bell;
    case Workspace::Packs:
        return Icon::FileText;
    case Workspace::Feedback:
        break;
    }
    return Icon::Feedback;
}

} // namespace

Rail::Rail(Appearance &appearance, QWidget *parent)
    : QToolBar(tr("Workspaces"), parent),
      m_group(new QButtonGroup(this))
{
    setObjectName(u"rail"_s);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setFixedWidth(metrics::Rail);
    layout()->setContentsMargins(0, 0, 0, 0);
    auto *top = new QWidget(this); // a tool bar's layout takes one margin for all four sides
    top->setFixedHeight(metrics::DockGap);
    addWidget(top);
    for (const Workspace workspace : allWorkspaces()) {
        auto *button = new RailButton(iconOf(workspace), this);
        const QString name = workspaceName(workspace);
        button->setCheckable(true);
        button->setAccessibleName(name);
        button->setToolTip(plainToolTip(tr("%1 (%2)", "a workspace, and its key").arg(name, workspaceKeys(workspace).toString(QKeySequence::NativeText))));
        m_group->addButton(button, int(workspace));
        addWidget(button);
    }
    auto *stretch = new QWidget(this);
    stretch->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    addWidget(stretch);
    addThemeButton(appearance);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT workspacePicked(Workspace(id)); });
}

void Rail::addThemeButton(Appearance &appearance)
{
    auto *button = new RailButton(Icon::Sun, this);
    button->setAccessibleName(tr("Theme"));
    button->setToolTip(plainToolTip(tr("Theme")));
    QMenu *menu = makeMenu(button);
    auto *group = new QActionGroup(menu);
    const QString names[] = {tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < 3; ++i) {
        QAction *action =
            menu->addAction(names[i], &appearance, [&appearance, i] { appearance.setChoice(Appearance::Choice(i)); });
        action->setCheckable(true);
        group->addAction(action);
    }
    connect(menu, &QMenu::aboutToShow, this,
            [group, &appearance] { group->actions().at(int(appearance.choice()))->setChecked(true); });
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    addWidget(button);
}

void Rail::setCurrent(Workspace workspace)
{
    m_group->button(int(workspace))->setChecked(true);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.colour(Token::Window));
    painter.fillRect(QRectF(width() - 1, 0, 1, height()), theme.colour(Token::Border));
}

} // namespace glasshouse
