// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sql/sqlcompletion.h"

#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace glasshouse {

/// Colours a statement while it is typed: keywords, texts, numbers, comments, and the tables and columns there are.
class SqlHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit SqlHighlighter(QPlainTextEdit *editor);

    void setVocabulary(const SqlVocabulary &vocabulary);
    /// The theme is another.
    void restyle();

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat formatOf(const SqlToken &token, const QString &text) const;

    const QPlainTextEdit *m_editor;
    QSet<QString> m_tables, m_columns, m_functions;
};

} // namespace glasshouse
