// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panelfocus.h"

#include <QApplication>
#include <QDockWidget>

#include <algorithm>

namespace glasshouse {

namespace {

/// The first widget inside that Tab would reach; its contents before the buttons of its head.
QWidget *firstWithKeys(QDockWidget *panel)
{
    QWidget *inHead = nullptr;
    for (QWidget *at = panel->nextInFocusChain(); at != panel; at = at->nextInFocusChain()) {
        if (!panel->isAncestorOf(at) || !at->isVisible() || !at->isEnabled() || !(at->focusPolicy() & Qt::TabFocus))
            continue;
        if (panel->widget() && (at == panel->widget() || panel->widget()->isAncestorOf(at)))
            return at;
        inHead = inHead ? inHead : at;
    }
    return inHead;
}

} // namespace

void focusNextPanel(const std::vector<QDockWidget *> &panels, int by)
{
    struct Place {
        QPoint at;
        QWidget *first;
        bool isCurrent;
    };
    std::vector<Place> places;
    const QWidget *focused = QApplication::focusWidget();
    for (QDockWidget *panel : panels) {
        if (QWidget *first = panel->isVisible() ? firstWithKeys(panel) : nullptr)
            places.push_back(
                {panel->mapToGlobal(QPoint()), first, focused && (panel == focused || panel->isAncestorOf(focused))});
    }
    if (places.empty())
        return;
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return a.at.y() != b.at.y() ? a.at.y() < b.at.y() : a.at.x() < b.at.x();
    });
    const int count = int(places.size());
    const auto current = std::find_if(places.begin(), places.end(), [](const Place &place) { return place.isCurrent; });
    const int from = current != places.end() ? int(current - places.begin()) : by > 0 ? -1 : count;
    places[size_t(((from + by) % count + count) % count)].first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace glasshouse
