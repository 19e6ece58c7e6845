#include "dialogue/Translations.h"

namespace rapport {

void Translations::reportMissing() {
    for (const auto& [text, element, name, place] : m_expected)
        for (std::size_t column = 0; column < m_texts.languages().size(); ++column) {
            if (m_texts.isTranslated(text, column)) continue;
            const std::string& language = m_texts.languages()[column];
            m_xml.findings()
                .warning("missing-translation", place,
                         say("\"{0}\" of \"{1}\" has no words in \"{2}\"", "“{1}”的“{0}”没有“{2}”的文字", element, name,
                             language))
                .hint =
                say("add <{0} xml:lang=\"{1}\">…</{0}>", "请添加 <{0} xml:lang=\"{1}\">…</{0}>", element, language);
        }
}

} // namespace rapport
