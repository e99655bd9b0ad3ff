// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "models/sourcesmodel.h"
#include "ui/sources/sourcewords.h"

#include <QElapsedTimer>
#include <QSet>
#include <QWidget>

#include <optional>

class QCheckBox;

namespace glasshouse {

class Button;
class PlainLabel;
class TableView;

/// Transcripts that the agent's own clean-up is about to delete, and what can be done: copies of those that are checked,
/// or of every transcript from now on. GUI thread.
class SweepSection : public QWidget
{
    Q_OBJECT
public:
    SweepSection(Backend &backend, QWidget *parent);

    void showAnswer(const SourcesAnswer &answer, const SourceWords &words);
    void setWords(const SourceWords &words);

    TableView *view() const { return m_view; }
    Button *keepButton() const { return m_keep; }
    Button *allButton() const { return m_all; }
    QCheckBox *archiveBox() const { return m_archive; }
    QStringList checkedPaths() const;
    /// What became of the last "Keep a copy".
    QString resultText() const;
    QString archiveText() const;
    /// Gives the table the height of its rows, at most `height` for the whole section.
    void fitTo(int height);

Q_SIGNALS:
    /// Something was changed in the store: ask again.
    void changed();
    void copied(int rows);

private:
    QWidget *createHead();
    QWidget *createFoot();
    void toggle(const QModelIndex &index);
    void toggleAll();
    void keep();
    void showResult(int files, const QString &trouble);
    void switchArchiving(bool on);
    void showArchive(const SourcesAnswer &answer);
    void updateControls();
    bool canBeKept(const SweepCandidate &sweep) const { return !sweep.kept; }

    Backend &m_backend;
    SweepsModel *m_model;
    PlainLabel *m_summary;
    PlainLabel *m_result;
    PlainLabel *m_archived;
    Button *m_all;
    Button *m_keep;
    QCheckBox *m_archive;
    TableView *m_view;
    QWidget *m_head = nullptr;
    QWidget *m_foot = nullptr;
    SourceWords m_words;
    QSet<QString> m_checked;      ///< paths
    QStringList m_keeping;        ///< asked for, not yet answered
    std::optional<bool> m_wanted; ///< what the person switched to, until the store says so
    QElapsedTimer m_sinceWanted;
};

} // namespace glasshouse
