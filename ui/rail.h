// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspaces.h"

#include <QToolBar>

class QButtonGroup;

namespace glasshouse {

class Appearance;

/// The bar at the left edge: one target per workspace, the theme at the foot.
class Rail : public QToolBar
{
    Q_OBJECT
public:
    Rail(Appearance &appearance, QWidget *parent);
    void setCurrent(Workspace workspace);

Q_SIGNALS:
    void workspacePicked(glasshouse::Workspace workspace);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addThemeButton(Appearance &appearance);

    QButtonGroup *m_group;
};

} // namespace glasshouse
