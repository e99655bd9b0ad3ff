// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/event/eventwords.h"

#include <QWidget>

namespace glasshouse {

class Button;

/// The head of the event pane: mark, action and outcome, whom it concerns and how long ago, the pane's buttons. The dock
/// is dragged by it.
class EventHead : public QWidget
{
    Q_OBJECT
public:
    explicit EventHead(QWidget *parent);

    /// nullopt: no event.
    void setEvent(const std::optional<ActivityEvent> &event);
    /// "cc-checkout-web, 1 s ago".
    void setSubtitle(const QString &text);
    const QString &title() const { return m_title; }
    const QString &subtitle() const { return m_subtitle; }
    Button *upButton() const { return m_up; }
    Button *downButton() const { return m_down; }
    Button *closeButton() const { return m_close; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void valuePicked(const QString &field, const QString &value, bool exclude);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    Button *stepButton(int icon, const QString &name);
    double titleRoom() const;

    std::optional<ActivityEvent> m_event;
    QString m_title, m_subtitle;
    EventWords::Badge m_badge;
    Button *m_up;
    Button *m_down;
    Button *m_close;
};

} // namespace glasshouse
