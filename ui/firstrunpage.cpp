// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrunpage.h"

#include "charts/paint.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/sessiondelegate.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int PageWidth = 1040;
constexpr int RowHeight = 68;
constexpr int MonogramSize = 32;

class Card : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        paintSurface(&painter, rect(), metrics::PanelRadius, theme.colour(Token::Panel), theme.colour(Token::Border));
    }
};

class Monogram : public QWidget
{
public:
    Monogram(const QString &letters, bool strong, QWidget *parent)
        : QWidget(parent),
          m_letters(letters),
          m_strong(strong)
    {
        setFixedSize(MonogramSize, MonogramSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        paintSurface(&painter, rect(), metrics::ControlRadius, theme.colour(Token::Hover), theme.colour(Token::Hover));
        painter.setFont(glasshouse::font(TextRole::Heading));
        painter.setPen(theme.colour(m_strong ? Token::Text2 : Token::Text3));
        painter.drawText(rect(), Qt::AlignCenter, m_letters);
    }

private:
    QString m_letters;
    bool m_strong;
};

class Row : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintHairline(&painter, 1, width() - 1, 0, themeOf(this).colour(Token::Border));
    }
};

QString underHome(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    return path.startsWith(home) ? u"~/"_s + path.mid(home.size()) : path;
}

QString agentName(const QString &agent)
{
    return agent == u"claude-code"_s ? u"Claude Code"_s : agent;
}

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent),
      m_rows(new QVBoxLayout),
      m_import(new Button(Button::Look::Primary, tr("Import"), this))
{
    auto *page = new QWidget(this);
    page->setMaximumWidth(PageWidth);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PlainLabel(tr("Welcome to Glasshouse"), TextRole::KpiValue, Token::Text, page));
    column->addSpacing(metrics::Gap8);
    column->addWidget(
        new PlainLabel(tr("Choose what to read. Everything stays on this computer; files are read, never changed."),
                       TextRole::Body, Token::Text2, page));
    column->addSpacing(metrics::Gap16 + metrics::Gap4);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(metrics::Gap12);
    cards->addWidget(agentsCard(), 4, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    right->setSpacing(metrics::Gap12);
    auto *demo = new Button(Button::Look::Outlined, tr("Load demo"), this);
    auto *folder = new Button(Button::Look::Outlined, tr("Open folder…"), this);
    right->addWidget(actionCard(tr("No data yet? Try the demo"), tr("60 days of sample data, easy to remove."), demo));
    right->addWidget(
        actionCard(tr("Data lives elsewhere?"), tr("Open a folder of transcripts, or drop one here."), folder));
    right->addStretch(1);
    cards->addLayout(right, 3);
    column->addLayout(cards);
    column->addStretch(1);

    auto *centre = new QHBoxLayout(this);
    centre->setContentsMargins(metrics::Gap16, metrics::Gap16 + metrics::Gap16, metrics::Gap16, metrics::Gap16);
    centre->addStretch(1);
    centre->addWidget(page, 100);
    centre->addStretch(1);
    connect(demo, &Button::clicked, this, &FirstRunPage::demoRequested);
    connect(folder, &Button::clicked, this, &FirstRunPage::openFolderRequested);
    connect(m_import, &Button::clicked, this, [this] { Q_EMIT importRequested(m_paths); });
    setFolders({}, Format());
}

QWidget *FirstRunPage::agentsCard()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *headRow = new QHBoxLayout;
    headRow->setContentsMargins(metrics::Gap16, metrics::Gap8, metrics::Gap16, metrics::Gap8);
    headRow->addWidget(new PlainLabel(tr("Agents on this computer"), TextRole::PanelTitle, Token::Text, card), 1);
    headRow->addWidget(m_import);
    column->addLayout(headRow);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    return card;
}

QWidget *FirstRunPage::actionCard(const QString &title, const QString &text, Button *button)
{
    auto *card = new Card(this);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    row->setSpacing(metrics::Gap12);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::Gap4);
    words->addWidget(new PlainLabel(title, TextRole::PanelTitle, Token::Text, card));
    words->addWidget(new PlainLabel(text, TextRole::Body, Token::Text2, card));
    row->addLayout(words, 1);
    row->addWidget(button);
    return card;
}

QWidget *FirstRunPage::folderRow(const FoundFolder &folder, const Format &format)
{
    auto *row = new Row(this);
    row->setFixedHeight(RowHeight);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(metrics::Gap16, 0, metrics::Gap16, 0);
    line->setSpacing(metrics::Gap12);
    line->addWidget(new Monogram(monogram(folder.agent), folder.exists, row));
    auto *names = new QVBoxLayout;
    names->setSpacing(metrics::Gap4);
    names->addStretch(1);
    names->addWidget(
        new PlainLabel(agentName(folder.agent), TextRole::Name, folder.exists ? Token::Text : Token::Text3, row));
    auto *path = new PlainLabel(underHome(folder.path), TextRole::Code, Token::Text2, row);
    path->setElideMode(Qt::ElideMiddle);
    names->addWidget(path);
    names->addStretch(1);
    line->addLayout(names, 1);
    auto *counts = new QVBoxLayout;
    counts->setSpacing(metrics::Gap4);
    counts->addStretch(1);
    const QString files = folder.exists ? tr("%n transcript(s)", nullptr, int(folder.files)) : tr("Not found");
    counts->addWidget(new PlainLabel(files, TextRole::Body, folder.exists ? Token::Text : Token::Text3, row), 0,
                      Qt::AlignRight);
    if (folder.exists)
        counts->addWidget(new PlainLabel(format.bytes(folder.bytes), TextRole::Label, Token::Text2, row), 0,
                          Qt::AlignRight);
    counts->addStretch(1);
    line->addLayout(counts);
    return row;
}

void FirstRunPage::setFolders(const std::vector<FoundFolder> &folders, const Format &format)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_paths.clear();
    for (const FoundFolder &folder : folders) {
        m_rows->addWidget(folderRow(folder, format));
        if (folder.files > 0)
            m_paths << folder.path;
    }
    m_import->setEnabled(!m_paths.isEmpty());
    m_import->setVisible(!m_paths.isEmpty());
}

} // namespace glasshouse
