// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choicemenu.h"

#include "ui/button.h"
#include "ui/style.h"

#include <QActionGroup>
#include <QMenu>

namespace glasshouse {

void giveChoice(Button *button, const QStringList &names, int current, std::function<void(int)> chosen)
{
    QMenu *menu = makeMenu(button);
    auto *group = new QActionGroup(menu);
    for (qsizetype i = 0; i < names.size(); ++i) {
        QAction *action = menu->addAction(names[i]);
        action->setCheckable(true);
        action->setChecked(int(i) == current);
        action->setData(int(i));
        group->addAction(action);
    }
    button->setText(names.value(current));
    button->setPopup(menu);
    QObject::connect(group, &QActionGroup::triggered, button,
                     [button, chosen = std::move(chosen)](const QAction *action) {
                         button->setText(action->text());
                         button->updateGeometry();
                         chosen(action->data().toInt());
                     });
}

} // namespace glasshouse
