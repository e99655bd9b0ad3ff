// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sql/sqlcompletion.h"

#include <QPlainTextEdit>

#include <optional>

namespace glasshouse {

class SqlCompletionList;
class SqlHighlighter;

/// Where a statement is wrong; both from 1, in characters.
struct SqlPlace {
    int line = 1, column = 1;
    bool operator==(const SqlPlace &) const = default;
};

/// A statement being written: coloured, with line numbers, completed while typing or on Ctrl+Space (Up, Down, Enter or Tab,
/// Escape), brackets matched. Ctrl+Enter runs, Escape stops; Tab goes on to the next control.
class SqlEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SqlEditor(QWidget *parent);

    void setVocabulary(const SqlVocabulary &vocabulary);
    /// Replaces the whole text, as one step that can be undone.
    void setStatement(const QString &text);
    /// Marks what is wrong until the text changes.
    void markError(const SqlPlace &place);
    void clearError();
    std::optional<SqlPlace> error() const { return m_error; }
    /// Puts the cursor there and takes the focus.
    void showPlace(const SqlPlace &place);
    SqlPlace cursorPlace() const;
    SqlCompletionList *completions() const { return m_list; }
    /// Offers what can stand at the cursor, asked for or not.
    void complete(bool asked);

    void paintGutter(QPaintEvent *event);
    int gutterWidth() const;

Q_SIGNALS:
    void runRequested();
    void stopRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool handleList(const QKeyEvent &event);
    void insertCompletion();
    void newLine();
    void updateSelections();
    void updateGutter();
    int positionOf(const SqlPlace &place) const;
    int errorEnd(int begin) const;

    SqlVocabulary m_vocabulary;
    SqlHighlighter *m_highlighter = nullptr;
    SqlCompletionList *m_list = nullptr;
    QWidget *m_gutter = nullptr;
    std::optional<SqlPlace> m_error;
};

} // namespace glasshouse
