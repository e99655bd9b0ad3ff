// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/pulse.h"
#include "ui/pulse/pulsesentence.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace glasshouse {

class Backend;
class FilterController;
class PulseLink;

/// Is it healthy? One sentence whose fields are links. Asks every five seconds while it can be seen, and sooner when the
/// store has changed.
class PulseBar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Height = 42;
    static constexpr int PollMs = 5000;  ///< while it can be seen
    static constexpr int LeastMs = 2000; ///< between two questions

    /// Both outlive the bar.
    PulseBar(Backend &backend, FilterController &filter, QWidget *parent);
    ~PulseBar() override;

    const PulseAnswer &answer() const { return m_answer; }
    /// The links that are shown, in the order of the sentence.
    std::vector<PulseLink *> links() const;
    /// The whole sentence, whatever fits.
    QString sentence() const { return accessibleName(); }
    /// What can be seen of it.
    QString shownSentence() const { return PulseSentence::plain(m_pieces); }
    QString checkedText() const;

    QSize sizeHint() const override { return {960, Height}; }
    QSize minimumSizeHint() const override { return {320, Height}; }

Q_SIGNALS:
    void fieldActivated(const glasshouse::PulseField &field);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void request();
    void ask();
    void showAnswer(const PulseAnswer &answer);
    void showFailure(const QString &reason);
    void layOut();
    void placeLinks();
    PulseLink *linkOf(const QString &key);
    double widthOf(const PulseSentence::Piece &piece) const;
    double left() const;

    Backend &m_backend;
    FilterController &m_filter;
    PulseAnswer m_answer;
    QString m_failure; ///< the last question's; empty: it was answered
    bool m_answered = false, m_open = false, m_asking = false;
    qint64 m_checkedMs = 0;
    std::vector<PulseSentence::Piece> m_pieces;           ///< as shown
    double m_checkedWidth = 0;                            ///< 0: there is no room for it
    std::vector<std::pair<QString, PulseLink *>> m_links; ///< by the field's key
    QTimer m_poll, m_soon, m_second;
    QElapsedTimer m_sinceAsked;
};

} // namespace glasshouse
