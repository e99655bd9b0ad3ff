// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/terminal.h"

#include "base/textsafety.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

void Terminal::print(const QString &text) const
{
    print(text.toUtf8());
}

void Terminal::print(const QByteArray &utf8) const
{
    out.write(utf8.constData(), std::streamsize(utf8.size()));
}

void Terminal::complain(const QString &text) const
{
    const QByteArray line = (u"glasshousectl: "_s + escapeControls(text) + u'\n').toUtf8();
    out.flush(); // so that both streams are read in the order of writing
    err.write(line.constData(), std::streamsize(line.size()));
    err.flush();
}

ExitCode Terminal::refuse(const Error &error) const
{
    complain(error.code == Error::Code::Cancelled ? u"interrupted"_s : error.message);
    return exitCodeOf(error.code);
}

} // namespace glasshouse
