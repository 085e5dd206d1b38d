"""What a translator's tool does with a catalog: translate-toolkit, the library
that Weblate reads and writes files with.

i18next.py TAG FILE              says which texts it finds, with their plural forms,
                                 and writes the file back
i18next.py TAG FILE KEY TEXT…    gives a text, or the forms of a plural, other words
"""

import json
import sys

from translate.misc.multistring import multistring
from translate.storage.jsonl10n import I18NextV4File

tag, path, *edit = sys.argv[1:]
store = I18NextV4File()
store.settargetlanguage(tag)
with open(path, "rb") as file:
    store.parse(file.read())

if edit:
    key, *texts = edit
    [unit] = [unit for unit in store.units if unit.getid() == f".{key}"]
    unit.target = multistring(texts) if len(texts) > 1 else texts[0]
else:
    found = {}
    for unit in store.units:
        forms = getattr(unit.target, "strings", None)
        found[unit.getid().removeprefix(".")] = forms and store.get_plural_tags(unit.target)
    print(json.dumps(found))

with open(path, "wb") as file:
    file.write(bytes(store))
