# wireform: {"summary": "An alert for telephones", "extensions": ["txt"], "keeps": ["headline", "dateline.city"]}
# wireform: {"options": [{"name": "length", "takes": "integer", "minimum": 20, "default": "160", "help": "Characters."}]}
import json, os, sys

article = json.load(sys.stdin)
place = article.get("dateline", {}).get("city", "")
text = ": ".join(part for part in [place, article.get("headline", "")] if part)
print(text[:int(os.environ.get("WIREFORM_OPTION_LENGTH", "160"))])
