"""AMBIGUITIES.md, section 8: dateline, byline, transport."""

from __future__ import annotations

import pytest

from ..conftest import Roles

ELSEWHERE = [
    ("QUETTA: Two men were shot dead in Kharan district.", "QUETTA", "dateline"),
    ("GWADAR, Aug 3 (APP): A boat sank off Pasni.", "GWADAR", "dateline"),
    ("Rawalpindi, 4 March: Five khwarij were killed in Zhob district.", "Rawalpindi", "dateline"),
    ("کوئٹہ: خضدار میں فائرنگ سے دو افراد جاں بحق", "کوئٹہ", "dateline"),
    ("By Our Correspondent Khuzdar", "Khuzdar", "byline"),
    ("(Reporting by Adil Shah in Quetta; editing by Jane Roe)", "Quetta", "byline"),
    ("DC Mastung said the road had been cleared.", "Mastung", "name_part"),
    ("SSP Kharan Asif Jan told Dawn that a case was lodged.", "Kharan", "name_part"),
    ("A Quetta-based analyst blamed the state for the raid in Kohlu.", "Quetta", "origin"),
    ("A police spokesperson in Quetta said three had died in Nushki.", "Quetta", "context"),
    ("The bodies were moved to Civil Hospital Quetta.", "Civil Hospital Quetta", "hospital"),
    ("The injured were rushed to Turbat after the firing in Buleda.", "Turbat", "hospital"),
    ("زخمیوں کو سول ہسپتال کوئٹہ منتقل کر دیا گیا", "سول ہسپتال کوئٹہ", "hospital"),
    ("A Quetta-bound bus was fired at in Mach.", "Quetta", "route"),
    ("The coach was going from Turbat to Karachi when it was stopped in Uthal.", "Turbat", "route"),
    ("The coach was going from Turbat to Karachi when it was stopped in Uthal.", "Karachi",
     "route"),
    ("The Peshawar-bound Jaffar Express was derailed in Bolan.", "Peshawar", "route"),
    ("کوئٹہ سے کراچی جانے والی بس پر قلات میں فائرنگ", "کوئٹہ", "route"),
    ("A mine went off 40 km from Kalat.", "Kalat", "reference"),
    ("The dead man, a resident of Rahim Yar Khan, was a mason.", "Rahim Yar Khan", "origin"),
    ("مقتول پنجگور کا رہائشی تھا", "پنجگور", "origin"),
    ("The quake was felt in Sibi and Loralai.", "Loralai", "context"),
    ("Rain is likely in Zhob and Barkhan on Sunday.", "Barkhan", "context"),
    ("Levies sources in Awaran said a convoy was ambushed in Mashkai.", "Awaran", "context"),
    ("He was flown to Karachi for treatment.", "Karachi", "hospital"),
    ("Three men hailing from Rahim Yar Khan were shot in Tump.", "Rahim Yar Khan", "origin"),
]  # fmt: skip
SCENE = [
    ("QUETTA: A bomb blast in Quetta killed nine people.", "Quetta"),
    ("A bomb went off at the Civil Hospital Quetta.", "Civil Hospital Quetta"),
    ("Gunmen boarded a Karachi-bound bus in Wadh and shot two.", "Wadh"),
    ("The driver was shot in Surab on his way to Quetta.", "Surab"),
    ("A resident of Kharan was shot dead in Nushki.", "Nushki"),
    ("The office of the deputy commissioner in Washuk was set on fire.", "Washuk"),
    ("Militants blocked the highway in Mastung and burnt a bus.", "Mastung"),
    ("کوئٹہ: خضدار میں فائرنگ سے دو افراد جاں بحق", "خضدار"),
    ("کوئٹہ سے کراچی جانے والی بس پر قلات میں فائرنگ", "قلات"),
    ("A quake killed two in Loralai and was felt in Zhob.", "Loralai"),
    ("ISPR said nine men were killed in an operation in Panjgur.", "Panjgur"),
    ("A correspondent was shot dead in Hub.", "Hub"),
    ("Four men were picked up from Tump, their families said.", "Tump"),
]


@pytest.mark.parametrize(("text", "name", "role"), ELSEWHERE)
def test_where_it_did_not_happen(roles: Roles, text: str, name: str, role: str) -> None:
    assert roles(text)[name] == role


@pytest.mark.parametrize(("text", "name"), SCENE)
def test_where_it_did(roles: Roles, text: str, name: str) -> None:
    assert roles(text)[name] == "location"
