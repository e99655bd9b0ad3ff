// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/transcript.h"

#include <QTimer>
#include <QWidget>

namespace glasshouse {

class Button;
class Format;
class PlainLabel;
class SearchField;

/// "Find in session": a field, the count of matches, previous and next. It asks for a search and steps through its answer.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent);

    void focusField();
    QString text() const;
    /// The answer to searchRequested(); steps to the first match at or behind `fromOffset`.
    void setMatches(const TranscriptMatches &matches, qint64 fromOffset);
    void setTrouble(const QString &reason);
    /// Another transcript: the text stays and is searched anew.
    void restart();
    void step(bool forward);

Q_SIGNALS:
    /// Empty: nothing is searched any more.
    void searchRequested(const QString &text);
    void matchPicked(const glasshouse::TranscriptMatch &match);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void textChanged();
    void pick(int index);
    void showCount();

    SearchField *m_field;
    PlainLabel *m_count;
    Button *m_previous;
    Button *m_next;
    QTimer m_delay;
    TranscriptMatches m_matches;
    int m_picked = -1;
};

} // namespace glasshouse
