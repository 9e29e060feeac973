import WireformTesting

/// Invented pages in the shapes that news sites have.
enum Pages {
  static let all = [
    Sample(name: "JSON-LD in a graph", bytes: text(graph)), Sample(name: "metas only", bytes: text(metas)),
    Sample(name: "microdata", bytes: text(microdata)), Sample(name: "bare", bytes: text(bare)),
    Sample(name: "right to left", bytes: text(arabic)), Sample(name: "broken", bytes: text(broken)),
  ]

  private static func text(_ page: String) -> [UInt8] { Array(page.utf8) }

  static let graph = """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <title>Lighthouse reopens | The Example</title>
    <link rel="canonical" href="https://example.org/lighthouse">
    <link rel="stylesheet" href="/site.css">
    <meta name="viewport" content="width=device-width">
    <meta property="og:title" content="The lamp is lit again">
    <meta property="og:site_name" content="The Example">
    <meta property="og:image" content="https://example.org/lamp-wide.jpg">
    <meta name="twitter:card" content="summary">
    <script>window.track = "</b>";</script>
    <script type="application/ld+json">
    {"@context": "https://schema.org", "@graph": [
      {"@type": "WebSite", "@id": "https://example.org/#site", "name": "The Example"},
      {"@type": "Person", "@id": "https://example.org/#reed", "name": "Ada Reed", "jobTitle": "Correspondent"},
      {"@type": ["ReportageNewsArticle", "Article"], "@id": "https://example.org/lighthouse#article",
       "url": "https://example.org/lighthouse", "headline": "Lighthouse reopens", "author": {"@id": "https://example.org/#reed"},
       "datePublished": "2026-03-02T08:30:00+01:00", "dateModified": "2026-03-02T09:15:00Z", "keywords": "harbour, storms",
       "publisher": {"@type": "NewsMediaOrganization", "name": "The Example", "logo": {"@type": "ImageObject", "url": "/l.png"}},
       "image": ["https://example.org/lamp.jpg"], "articleSection": ["Coast", "Weather"], "isAccessibleForFree": true,
       "about": [{"@type": "Place", "name": "Port Merrow"}, {"@type": "Thing", "name": "storms"}]}
    ]}
    </script>
    </head>
    <body class="story">
    <nav class="top"><a href="/">Home</a> <a href="/coast">Coast</a></nav>
    <main id="main">
    <article class="css-1x">
    <header class="head">
    <p class="kicker">Coast</p>
    <h1 class="css-9">Lighthouse reopens</h1>
    <p class="standfirst">The keeper says the lamp is safe.</p>
    <div class="byline">By <a rel="author" href="/reed">Ada Reed</a></div>
    <time datetime="2026-03-02T08:30:00+01:00">2 March</time>
    </header>
    <figure class="hero"><picture><img src="https://example.org/lamp.jpg" alt="A lamp" class="w"></picture>
    <figcaption>The lamp. <span class="credit">Nora Hill</span></figcaption></figure>
    <div class="css-body">
    <p class="css-p">The lamp of Port Merrow was lit on Monday evening, nine days after the storm took the road.</p>
    <div class="advert"><p>Buy soap.</p></div>
    <p class="css-p">“It burns,” said <a href="/moss" class="l">Ewan Moss</a>, <em>who</em> has kept it.</p>
    <section><h2 id="s">What opens when</h2>
    <ul class="list"><li>Ferry</li><li>Road <b>later</b></li></ul>
    <table class="t"><thead><tr><th>Service</th><th>From</th></tr></thead><tbody><tr><td>Ferry</td><td>Thursday</td></tr></tbody></table>
    <blockquote><p>We have had worse winters.</p></blockquote></section>
    </div>
    <aside class="related"><h3>More</h3><a href="/more">More storms</a></aside>
    </article>
    </main>
    <footer><p>About us</p></footer>
    </body>
    </html>
    """

  static let metas = """
    <html><head><title>Road stays closed - Example News</title>
    <meta name="description" content="The coast road stays closed until April.">
    <meta name="author" content="Tom Vane">
    <meta name="keywords" content="roads, coast">
    <meta name="news_keywords" content="roads">
    <meta property="article:published_time" content="2026-03-03T10:00:00Z">
    <meta property="article:section" content="Traffic">
    <meta property="og:locale" content="en_US">
    <meta name="generator" content="SitePress 4">
    </head><body>
    <div id="page"><h1>Road stays closed</h1>
    <p>PORT MERROW, March 3 (Reuters) - The coast road stays closed until April, the board said on Tuesday.</p>
    <p>It was damaged in the storm.<br>Nobody was hurt.</p>
    <p>Buses go around &mdash; by way of Sand Isle &amp; Low Quay.</p>
    <script src="/a.js"></script></div></body></html>
    """

  static let microdata = """
    <!DOCTYPE html><html lang=de><head><meta charset=iso-8859-1><title>Leuchtturm</title></head><body>
    <div itemscope itemtype="http://schema.org/NewsArticle">
    <meta itemprop="datePublished" content="2026-03-02">
    <h1 itemprop="headline">Leuchtturm brennt wieder</h1>
    <p itemprop="description">Der Wärter ist froh.</p>
    <span itemprop="author">Ada Reed</span>
    <div itemprop="articleBody"><p>Der Leuchtturm von Port Merrow brennt seit Montagabend wieder, neun Tage nach dem Sturm.
    <p>Die Fähren fahren ab Donnerstag.
    <ul><li>Sand Isle<li>Festland</ul>
    </div></div></body></html>
    """

  static let bare = "<p>One paragraph.</p><p>Another, with <i>stress</i> &amp; <b>weight</b>.</p>"

  static let arabic = """
    <!doctype html><html lang="ar" dir="rtl"><head><title>المنارة</title></head><body><article>
    <h1>المنارة تضيء من جديد</h1><p>أضيئت منارة بورت ميرو مساء الاثنين بعد تسعة أيام من العاصفة التي أغلقت الطريق.</p>
    </article></body></html>
    """

  static let broken = """
    <!doctype html><html><body><article><h1>Half a page</h1><p>One <b>two <i>three</b> four</i>
    <div>Loose text beside <p>a paragraph that goes on and on and on and on and on and on and on and on<table><tr><td>1<td>2<tr><td>3
    <pre>
    kept  as
      it is</pre><iframe src="https://example.org/player" width="4"></iframe><img src=a.png
    """
}
