// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "charts/panelstate.h"
#include "charts/theme.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace glasshouse {

class ReadOut;
class SeriesColours;

/// What the charts share: formatter, colours, states, the read-out, the ring of the keyboard's focus. Start state: Loading.
class ChartWidget : public QWidget
{
    Q_OBJECT
public:
    explicit ChartWidget(QWidget *parent = nullptr);
    ~ChartWidget() override;

    PanelState state() const;
    /// Loading keeps the old picture, Empty and Error as StateOverlay says; setAnswer() makes it Ready.
    void setLoading();
    void setEmpty(const QString &text, const QString &action = {});
    void setError(const QString &reason);

    /// Locale and zone of every label.
    void setFormat(const Format &format);
    /// Borrowed, must outlive the chart; null: colours of its own.
    void setColours(SeriesColours *colours);

Q_SIGNALS:
    /// The button of the empty or error state.
    void actionTriggered();

protected:
    const Format &format() const { return m_format; }
    SeriesColours &colours();
    ReadOut &readOut();
    void hideReadOut();
    void setReady();
    /// Everything that depends on size, theme, font or format must be computed again.
    virtual void rebuild() = 0;
    /// Whether a ring around the whole tells where the keyboard is; no where a part of it does.
    virtual bool hasRing() const { return true; }

    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    Format m_format;
    SeriesColours *m_colours = nullptr;
    std::unique_ptr<SeriesColours> m_ownColours;
    StateOverlay *m_overlay = nullptr;
    QPointer<ReadOut> m_readOut;
    bool m_ring = false; ///< the focus came by keyboard, or is used so
};

} // namespace glasshouse
