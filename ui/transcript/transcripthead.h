// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "query/sessions.h"

#include <QWidget>

namespace glasshouse {

class Button;

/// The head of the transcript panel: title of the session and its facts in one line; the dock is dragged by it.
class TranscriptHead : public QWidget
{
    Q_OBJECT
public:
    explicit TranscriptHead(QWidget *parent);

    /// nullopt: no session.
    void setSession(const std::optional<SessionSummary> &session, const Format &format);
    Button *rawButton() const { return m_raw; }
    /// The facts as they are shown, for tests and assistive technology.
    QString factsText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Fact {
        QString text;
        bool isBranch = false;
        bool isWeak = false;
    };
    QRect titleRect() const;

    Button *m_raw;
    QString m_title;
    std::vector<Fact> m_facts;
    QString m_tip;
};

} // namespace glasshouse
