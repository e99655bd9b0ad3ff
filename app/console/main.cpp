// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fonts.h"
#include "console/arguments.h"
#include "console/console.h"
#include "console/packrender.h"
#include "console/stallmonitor.h"
#include "ui/style.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

// Qt ends the process when its platform plugin finds no display; asking first lets us say it in a sentence.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

void choosePlatform(const ConsoleArguments &arguments)
{
    if ((!arguments.screenshot.isEmpty() || !arguments.renderPack.isEmpty()) && !hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

// The C locale has no conventions of its own for dates and money.
void chooseLocale()
{
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void loadTranslations(QApplication &app)
{
    auto *own = new QTranslator(&app);
    if (own->load(QLocale(), u"glasshouse"_s, u"_"_s, u":/i18n"_s) || own->load(u":/i18n/glasshouse_en.qm"_s))
        QApplication::installTranslator(own);
    auto *qt = new QTranslator(&app); // texts of Qt's own dialogs
    if (qt->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
}

int run(int argc, char **argv, const ConsoleArguments &arguments)
{
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"glasshouse"_s);
    QApplication::setOrganizationName(u"glasshouse"_s);
    QApplication::setApplicationVersion(QStringLiteral(GLASSHOUSE_VERSION));
    QApplication::setDesktopFileName(u"org.glasshouse.Glasshouse"_s);
    chooseLocale();
    loadTranslations(app);
    loadFonts();
    QApplication::setFont(font(TextRole::Body));

    Appearance appearance;
    const QString remembered = QSettings().value(u"window/theme"_s).toString();
    appearance.setChoice(Appearance::fromName(arguments.theme.isEmpty() ? remembered : arguments.theme));

    if (!arguments.renderPack.isEmpty())
        return renderPack(arguments);

    std::unique_ptr<StallMonitor> stalls;
    if (arguments.stallReport)
        stalls = std::make_unique<StallMonitor>();
    int code = 0;
    {
        Console console(arguments, appearance);
        if (stalls)
            QObject::connect(&console, &Console::aboutToDraw, stalls.get(), &StallMonitor::stop);
        console.start();
        code = QApplication::exec();
    }
    if (stalls)
        std::printf("largest event-loop gap: %lld ms\n", static_cast<long long>(stalls->largestMs()));
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    const ParsedArguments parsed = parseArguments(argc, argv);
    if (parsed.exitCode)
        return *parsed.exitCode;
    choosePlatform(parsed.arguments);
    if (!hasDisplay()) {
        std::fprintf(stderr,
                     "glasshouse: there is no display (DISPLAY and WAYLAND_DISPLAY are not set). Draw a picture with "
                     "--screenshot FILE, or use glasshousectl.\n");
        return ExitIo;
    }
    return run(argc, argv, parsed.arguments);
}
