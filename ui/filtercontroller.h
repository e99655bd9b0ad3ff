// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zone.h"
#include "charts/format.h"
#include "ui/filterhistory.h"

#include <QObject>

#include <functional>

namespace glasshouse {

/// The one filter that drives every panel, with its history, and the viewer's time zone. GUI thread.
class FilterController : public QObject
{
    Q_OBJECT
public:
    explicit FilterController(QObject *parent = nullptr);

    /// For questions: the range is resolved to instants.
    const Filter &filter() const { return m_filter; }
    const FilterStep &step() const { return m_history.current(); }
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }

    /// Every change of the filter is one of these: takes a copy, changes it, makes it the next step.
    void change(const std::function<void(FilterStep &)> &edit);
    void setRange(const RangeChoice &range);
    /// Days that hold [beginMs, endMs), in the viewer's zone.
    void setDaysOf(qint64 beginMs, qint64 endMs);
    /// Letters typed one after the other are one step of the history.
    void setText(const QString &text);
    /// Everything but the range.
    void clear();
    void goBack();
    void goForward();

    /// The newest record the store has: until the person picks a range, the program picks one that shows something.
    void setNewest(qint64 newestMs);

    /// Empty: the system's zone.
    const QString &zoneId() const { return m_zoneId; }
    const Zone &zone() const { return m_zone; }
    /// False where there is no such zone; nothing changes then.
    bool setZone(const QString &id);
    /// Formatter in the viewer's zone and language.
    Format format() const;

    /// Now, as the range sees it. Tests may fix it.
    void setNow(qint64 nowMs);
    qint64 nowMs() const;

Q_SIGNALS:
    /// The filter or the zone is another: ask again.
    void changed();

private:
    void publish();

    FilterHistory m_history;
    Filter m_filter;
    QString m_zoneId;
    Zone m_zone;
    qint64 m_fixedNow = NoTime;
    bool m_rangeIsPicked = false;
    bool m_typing = false; ///< the current step is a text being typed
};

} // namespace glasshouse
