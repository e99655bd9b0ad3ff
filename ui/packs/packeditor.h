// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/packsource.h"

#include <QDialog>
#include <QTimer>

class QPlainTextEdit;

namespace glasshouse {

class Backend;
class Button;
class FilterController;
class PackAsker;
class PackProblems;
class PackView;
class PlainLabel;
class SeriesColours;
class TableView;

/// Writes a pack of the user's own: its text left, what it shows right, what is wrong with it below with line and column.
/// A pack with mistakes shows what it showed before. GUI thread; files are written beside it.
class PackEditor : public QDialog
{
    Q_OBJECT
public:
    /// `folder` empty: the user's own. All outlive the dialog.
    PackEditor(Backend &backend, FilterController &filter, SeriesColours &colours, const QString &folder,
               QWidget *parent);
    ~PackEditor() override;

    /// A built-in pack becomes a copy under another id.
    void begin(const FoundPack &pack);
    void beginNew();

    QPlainTextEdit *text() const { return m_text; }
    PackView *view() const { return m_view; }
    TableView *problems() const { return m_problems; }
    Button *saveButton() const { return m_save; }
    QString troubleText() const;

public Q_SLOTS:
    void save();

Q_SIGNALS:
    void saved(const QString &id);
    /// The text was read, and where it is a pack every panel has its figures.
    void shown();

protected:
    void closeEvent(QCloseEvent *event) override;
    void reject() override;

private:
    void setText(const QByteArray &text, const QString &path);
    void read();
    void goTo(const TextPlace &place);
    bool mayClose();

    QString m_folder, m_path; ///< path empty: a new file
    QByteArray m_saved;       ///< what stands in the file
    QPlainTextEdit *m_text;
    PackView *m_view;
    PackAsker *m_asker;
    PackProblems *m_rows;
    TableView *m_problems;
    PlainLabel *m_trouble;
    Button *m_save;
    QTimer m_pause;        ///< of typing
    Pack m_pack;           ///< the last one without mistakes
    bool m_warned = false; ///< that what was written is lost
};

} // namespace glasshouse
