// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include "charts/theme.h"

#include <QApplication>
#include <QMenu>
#include <QProxyStyle>
#include <QStyleFactory>

#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

// $names are replaced by the theme's colours.
constexpr auto Sheet = R"(
QMainWindow { background: $window; }
QDialog { background: $popover; }
QMainWindow::separator { background: transparent; width: 6px; height: 6px; }
QSplitter::handle { background: transparent; image: none; }
QToolTip { background: $popover; color: $text; border: 1px solid $border; padding: 4px 6px; font-size: 12px; }
QMenuBar { background: transparent; color: $text2; spacing: 0px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $text; }
QMenu { background: $popover; color: $text; border: 1px solid $border; border-radius: 8px; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 12px; min-height: 20px; border-radius: 4px; background: transparent; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $disabled; }
QMenu::item:checked { color: $accentText; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QMenu::indicator { width: 0px; height: 0px; }
QLineEdit { background: $input; color: $text; border: 1px solid $border; border-radius: 6px; padding: 0px 8px;
    selection-background-color: $selection; selection-color: $text; }
QLineEdit:focus { border: 2px solid $accent; padding: 0px 7px; }
QLineEdit:disabled { color: $disabled; }
QDateEdit, QSpinBox { background: $input; color: $text; border: 1px solid $border; border-radius: 6px; padding: 0px 8px;
    min-height: 26px; selection-background-color: $selection; selection-color: $text; }
QDateEdit:disabled, QSpinBox:disabled { color: $disabled; }
QDateEdit:focus, QSpinBox:focus { border: 2px solid $accent; padding: 0px 7px; min-height: 24px; }
QDateEdit::up-button, QDateEdit::down-button { width: 0px; border: none; }
QPlainTextEdit { background: $input; color: $text; border: 1px solid $border; border-radius: 6px;
    selection-background-color: $selection; selection-color: $text; }
QPlainTextEdit:focus { border: 2px solid $accent; }
QAbstractItemView { background: $panel; color: $text; border: none; outline: none;
    selection-background-color: $selection; selection-color: $text; }
QListView#agents, QListView#connections { border: 1px solid $border; border-radius: 6px; padding: 4px; }
QListView#agents::item, QListView#connections::item { padding: 4px 8px; min-height: 20px; border-radius: 4px; }
QListView#agents::item:selected, QListView#connections::item:selected { background: $selection; color: $text; }
QListView#completions { background: $popover; border: 1px solid $border; border-radius: 8px; }
QTableView { background: transparent; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; border: none; padding: 0px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0px; }
QScrollBar::handle { background: $borderStrong; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 24px; margin: 2px 2px 2px 2px; }
QScrollBar::handle:horizontal { min-width: 24px; margin: 2px 2px 2px 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $text2; padding: 4px 12px; min-height: 20px; border-radius: 6px; margin: 2px; }
QTabBar::tab:selected { background: $selection; color: $text; }
QTabBar::tab:hover:!selected { background: $hover; }
QToolBar { border: none; padding: 0px; spacing: 1px; background: transparent; }
QStatusBar { background: $window; color: $text3; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QCheckBox { color: $text; spacing: 8px; }
)";

// Fusion without the underlines of Alt keys; the keys themselves work.
class HouseStyle : public QProxyStyle
{
public:
    HouseStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_UnderlineShortcut ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

QString word(const Theme &theme, Token token)
{
    return theme.colour(token).name();
}

} // namespace

QString styleSheet(const Theme &theme)
{
    // Longer names first: "$borderStrong" must not be taken for "$border".
    static const std::pair<QString, Token> names[] = {{u"$borderStrong"_s, Token::BorderStrong},
                                                      {u"$border"_s, Token::Border},
                                                      {u"$window"_s, Token::Window},
                                                      {u"$panel"_s, Token::Panel},
                                                      {u"$popover"_s, Token::Popover},
                                                      {u"$hover"_s, Token::Hover},
                                                      {u"$input"_s, Token::Input},
                                                      {u"$text2"_s, Token::Text2},
                                                      {u"$text3"_s, Token::Text3},
                                                      {u"$text"_s, Token::Text},
                                                      {u"$disabled"_s, Token::Disabled},
                                                      {u"$accentText"_s, Token::AccentText},
                                                      {u"$accent"_s, Token::Accent},
                                                      {u"$selection"_s, Token::Selection}};
    QString sheet = QString::fromLatin1(Sheet);
    for (const auto &[name, token] : names)
        sheet.replace(name, word(theme, token));
    return sheet;
}

QMenu *makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setWindowFlags(menu->windowFlags() | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
    menu->setAttribute(Qt::WA_TranslucentBackground);
    return menu;
}

Appearance::Appearance(QObject *parent) : QObject(parent)
{
    m_systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setStyle(new HouseStyle); // the application owns it
}

void Appearance::setChoice(Choice choice)
{
    m_choice = choice;
    const bool dark = choice == Choice::Dark || (choice == Choice::System && m_systemIsDark);
    const Theme &theme = dark ? Theme::dark() : Theme::light();
    QApplication::setPalette(palette(theme));
    qApp->setStyleSheet(styleSheet(theme));
    Q_EMIT choiceChanged();
}

Appearance::Choice Appearance::fromName(const QString &name)
{
    return name == u"dark"_s ? Choice::Dark : name == u"light"_s ? Choice::Light : Choice::System;
}

QString Appearance::name(Choice choice)
{
    return choice == Choice::Dark ? u"dark"_s : choice == Choice::Light ? u"light"_s : u"system"_s;
}

} // namespace glasshouse
