// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "models/sourcesmodel.h"
#include "ui/sources/sourcewords.h"

#include <QWidget>

namespace glasshouse {

class Button;
class PlainLabel;
class PlainTextArea;
class StateOverlay;
class TableView;

/// The records of one source that were refused: when, why, and the record itself, masked until the person asks for it. It
/// asks the backend itself, and only when the source or its counts are others. GUI thread.
class RefusalView : public QWidget
{
    Q_OBJECT
public:
    RefusalView(Backend &backend, QWidget *parent);

    /// `source` empty: none. Counts tell whether there may be something new.
    void setSource(const QString &source, qint64 refused);
    void setWords(const SourceWords &words);

    TableView *view() const { return m_view; }
    Button *revealButton() const { return m_reveal; }
    /// What stands in the record's place.
    QString recordShown() const;
    bool isRaw() const { return m_rawId != NoRecord; }

Q_SIGNALS:
    void copied(int rows);

private:
    static constexpr qint64 NoRecord = -1;

    QWidget *createHead();
    QWidget *createRecord();
    void ask();
    void showAnswer(const QuarantineAnswer &answer);
    void reveal();
    void showRaw(qint64 id, const QuarantineAnswer &answer);
    void hideRaw();
    void showRecord();
    const QuarantinedRecord *current() const;
    void showParts();
    void fitTable();

    Backend &m_backend;
    RefusalsModel *m_model;
    PlainLabel *m_count;
    PlainLabel *m_none;
    TableView *m_view;
    QWidget *m_record;
    PlainLabel *m_note;
    Button *m_reveal;
    PlainTextArea *m_text;
    StateOverlay *m_state;
    SourceWords m_words;
    QString m_source;
    qint64 m_refused = 0;
    qint64 m_rawId = NoRecord; ///< the record that is shown as it came
    quint64 m_asked = 0, m_askedRaw = 0;
    bool m_waiting = false;
    bool m_stale = false; ///< the counts moved on while an answer was awaited
};

} // namespace glasshouse
