// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QAbstractButton;

namespace glasshouse {

struct Theme;

enum class PanelState { Ready, Loading, Empty, Error };

/// What lies over a panel that has nothing (new) to show. It covers the widget it was made for and follows its size.
/// - Loading: what is under it shows at half strength with a 2 px moving bar on top, after 150 ms; the mouse goes through.
/// - Empty: one line and at most one action in the middle.
/// - Error: the same place, a warning icon, the reason, an action (Retry); what is under it stays visible, dimmed.
/// Texts are shown plain.
class StateOverlay : public QWidget
{
    Q_OBJECT
public:
    /// `over` owns the overlay.
    explicit StateOverlay(QWidget *over);

    PanelState state() const { return m_state; }
    QString text() const { return m_text; }

    void setReady();
    void setLoading();
    /// `action` empty: no button.
    void setEmpty(const QString &text, const QString &action = {});
    /// `action` empty: "Retry".
    void setError(const QString &reason, const QString &action = {});

Q_SIGNALS:
    /// The button of Empty or Error was pressed.
    void actionTriggered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void apply(PanelState state, const QString &text, const QString &action);
    void placeButton();
    QRectF block() const;
    void paintBlock(QPainter &painter, const Theme &theme) const;

    PanelState m_state = PanelState::Ready;
    QString m_text;
    QAbstractButton *m_button = nullptr;
    QTimer m_delay;
    QTimer m_tick;
    int m_phase = 0;
    bool m_blank = false; ///< loading began while there was nothing to show: no picture comes back meanwhile
};

} // namespace glasshouse
