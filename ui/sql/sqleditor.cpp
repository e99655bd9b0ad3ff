// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqleditor.h"

#include "charts/fonts.h"
#include "charts/theme.h"
#include "ui/metrics.h"
#include "ui/sql/sqlcompletionlist.h"
#include "ui/sql/sqlhighlighter.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

class Gutter : public QWidget
{
public:
    explicit Gutter(SqlEditor *editor) : QWidget(editor), m_editor(editor) {}
    QSize sizeHint() const override { return {m_editor->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintGutter(event); }

private:
    SqlEditor *m_editor;
};

bool isWordKey(const QKeyEvent &event)
{
    if (event.text().isEmpty() || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const QChar c = event.text().front();
    return c.isLetterOrNumber() || c == u'_' || c == u'.';
}

} // namespace

SqlEditor::SqlEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    // Not in the list above: children that are made send events to what is not yet whole.
    m_highlighter = new SqlHighlighter(this);
    m_list = new SqlCompletionList(this);
    m_gutter = new Gutter(this);
    setFont(glasshouse::font(TextRole::Code));
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    setAccessibleName(tr("SQL statement"));
    setPlaceholderText(tr("Type a statement over the tables. Ctrl+Space completes, Ctrl+Enter runs."));
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SqlEditor::updateSelections);
    connect(this, &QPlainTextEdit::textChanged, this, &SqlEditor::clearError);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SqlEditor::updateGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        dy != 0 ? m_gutter->scroll(0, dy) : m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(m_list, &SqlCompletionList::picked, this, &SqlEditor::insertCompletion);
    updateGutter();
}

void SqlEditor::setVocabulary(const SqlVocabulary &vocabulary)
{
    m_vocabulary = vocabulary;
    m_highlighter->setVocabulary(vocabulary);
}

void SqlEditor::setStatement(const QString &text)
{
    QTextCursor cursor(textCursor());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
    setTextCursor(cursor);
    m_list->hide();
}

int SqlEditor::positionOf(const SqlPlace &place) const
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(place.line - 1, 0, blockCount() - 1));
    return block.position() + std::clamp(place.column - 1, 0, block.length() - 1);
}

/// The end of the word that is wrong; at least one character, so that there is something to mark.
int SqlEditor::errorEnd(int begin) const
{
    for (const SqlToken &token : sqlTokens(toPlainText()))
        if (token.begin <= begin && begin < token.end())
            return int(token.end());
    return begin + 1;
}

void SqlEditor::markError(const SqlPlace &place)
{
    m_error = place;
    updateSelections();
    m_gutter->update();
}

void SqlEditor::clearError()
{
    if (!m_error)
        return;
    m_error.reset();
    updateSelections();
    m_gutter->update();
}

void SqlEditor::showPlace(const SqlPlace &place)
{
    QTextCursor cursor(textCursor());
    cursor.setPosition(positionOf(place));
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus(Qt::ShortcutFocusReason);
}

SqlPlace SqlEditor::cursorPlace() const
{
    return {textCursor().blockNumber() + 1, textCursor().positionInBlock() + 1};
}

void SqlEditor::updateSelections()
{
    const Theme &theme = themeOf(this);
    QList<QTextEdit::ExtraSelection> marks;
    const auto mark = [&](int begin, int end) -> QTextCharFormat & {
        QTextEdit::ExtraSelection selection;
        selection.cursor = textCursor();
        selection.cursor.setPosition(begin);
        selection.cursor.setPosition(std::min(end, document()->characterCount() - 1), QTextCursor::KeepAnchor);
        marks << selection;
        return marks.back().format;
    };
    const QString text = toPlainText();
    const SqlBrackets brackets = sqlBrackets(sqlTokens(text), textCursor().position());
    if (brackets.here >= 0) {
        const bool matched = brackets.there >= 0;
        for (const qsizetype at : {brackets.here, brackets.there}) {
            if (at < 0)
                continue;
            QTextCharFormat &format = mark(int(at), int(at) + 1);
            format.setBackground(theme.colour(matched ? Token::Selection : Token::ErrorBg));
            format.setForeground(theme.colour(matched ? Token::Text : Token::Error));
        }
    }
    if (m_error) {
        int begin = positionOf(*m_error);
        if (begin >= document()->characterCount() - 1) // wrong is that it ends: the last character stands for that
            begin = std::max(0, begin - 1);
        QTextCharFormat &format = mark(begin, errorEnd(begin));
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(theme.colour(Token::Error));
        format.setBackground(theme.colour(Token::ErrorBg));
    }
    setExtraSelections(marks);
}

int SqlEditor::gutterWidth() const
{
    const qsizetype digits = std::max<qsizetype>(2, QLocale::c().toString(blockCount()).size());
    return int(digits) * QFontMetrics(glasshouse::font(TextRole::Code)).horizontalAdvance(u'9') + metrics::Gap12
        + metrics::Gap4;
}

void SqlEditor::updateGutter()
{
    setViewportMargins(gutterWidth(), metrics::Gap4, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top() + metrics::Gap4, gutterWidth(), inside.height() - metrics::Gap4);
}

void SqlEditor::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    const Theme &theme = themeOf(this);
    painter.setFont(glasshouse::font(TextRole::Code));
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    const int current = textCursor().blockNumber();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const double height = blockBoundingRect(block).height();
        const int line = block.blockNumber();
        painter.setPen(theme.colour(m_error && m_error->line == line + 1 ? Token::Error
                                        : line == current                ? Token::Text2
                                                                         : Token::Text3));
        const double text = QFontMetricsF(painter.font()).lineSpacing();
        painter.drawText(QRectF(0, top, m_gutter->width() - metrics::Gap8, std::min(height, text)),
                         Qt::AlignRight | Qt::AlignTop, locale().toString(line + 1));
        top += height;
    }
}

void SqlEditor::complete(bool asked)
{
    SqlCompletion found = sqlCompletion(toPlainText(), textCursor().position(), m_vocabulary);
    const bool done = found.candidates.size() == 1 && found.candidates.front().text == found.word;
    if (textCursor().hasSelection() || done || (!asked && !found.wanted))
        found.candidates.clear();
    m_list->present(found, cursorRect().translated(viewport()->pos()));
}

void SqlEditor::insertCompletion()
{
    const SqlCandidate *picked = m_list->current();
    if (!picked)
        return;
    const SqlCompletion found = sqlCompletion(toPlainText(), textCursor().position(), m_vocabulary);
    QTextCursor cursor(textCursor());
    cursor.setPosition(int(found.begin), QTextCursor::KeepAnchor);
    cursor.insertText(picked->text + (picked->kind == SqlCandidate::Kind::Function ? u"("_s : QString()));
    m_list->hide();
    setTextCursor(cursor);
}

/// True where the key was for the list.
bool SqlEditor::handleList(const QKeyEvent &event)
{
    if (!m_list->isVisible())
        return false;
    constexpr int Page = 8;
    switch (event.key()) {
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_PageDown:
        m_list->step(Page);
        return true;
    case Qt::Key_PageUp:
        m_list->step(-Page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() & Qt::ControlModifier)
            return false;
        insertCompletion();
        return true;
    case Qt::Key_Tab:
        insertCompletion();
        return true;
    case Qt::Key_Escape:
        m_list->hide();
        return true;
    default:
        return false;
    }
}

/// The next line begins below the first word of this one.
void SqlEditor::newLine()
{
    const QString line = textCursor().block().text().left(textCursor().positionInBlock());
    const auto word = std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' '; });
    textCursor().insertText(u'\n' + QString(word - line.begin(), u' '));
    ensureCursorVisible();
}

bool SqlEditor::event(QEvent *event)
{
    // Tab picks from the list, and Escape closes it, before the window makes something else of them.
    if (m_list && m_list->isVisible() && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (m_list && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && handleList(*key))
            return true;
    }
    return QPlainTextEdit::event(event);
}

void SqlEditor::keyPressEvent(QKeyEvent *event)
{
    if (handleList(*event))
        return;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && control) {
        m_list->hide();
        Q_EMIT runRequested();
        return;
    }
    if (event->key() == Qt::Key_Space && control) {
        complete(true);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT stopRequested();
        return;
    }
    const bool wasOpen = m_list->isVisible();
    if (enter)
        newLine();
    else
        QPlainTextEdit::keyPressEvent(event);
    const bool erases = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (isWordKey(*event) || (erases && wasOpen))
        complete(false);
    else if (!event->text().isEmpty() || wasOpen)
        m_list->hide();
}

void SqlEditor::mousePressEvent(QMouseEvent *event)
{
    m_list->hide();
    QPlainTextEdit::mousePressEvent(event);
}

void SqlEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    m_list->hide();
}

void SqlEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_list) {
        m_highlighter->restyle();
        updateSelections();
        m_gutter->update();
    }
}

void SqlEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGutter();
    m_list->hide();
}

} // namespace glasshouse
